package vn.kiemphieu.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.entry.EntryView;
import vn.kiemphieu.ui.gallery.GalleryView;
import vn.kiemphieu.ui.help.HelpView;
import vn.kiemphieu.ui.log.LogView;
import vn.kiemphieu.ui.search.SearchView;
import vn.kiemphieu.ui.whatif.WhatIfView;

/** The screens of the tools, made when they are first wanted. */
final class ToolScreens {
    private final ShellViewModel model;
    private final Texts texts;
    private final Map<Tool, Screen> screens = new EnumMap<>(Tool.class);

    ToolScreens(ShellViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** The tool in use; empty while the step is on the screen. */
    Optional<Screen> inUse() {
        return model.tool()
                .get()
                .filter(tool -> !tool.isOfStation() || model.tools().isPresent())
                .map(tool -> screens.computeIfAbsent(tool, this::screen));
    }

    /** They are of another counting place or contest by now. */
    void clear() {
        screens.clear();
    }

    private Screen screen(Tool tool) {
        if (tool == Tool.HELP) {
            return new HelpView(model.help(), texts);
        }
        ToolModels tools = model.tools().orElseThrow();
        return switch (tool) {
            case SEARCH -> new SearchView(tools.search(), texts);
            case GALLERY -> new GalleryView(tools.gallery(), texts);
            case WHAT_IF -> new WhatIfView(tools.whatIf(), texts, model.start().choices());
            case ENTRY -> new EntryView(tools.entry(), texts);
            default -> new LogView(tools.log(), texts);
        };
    }
}
