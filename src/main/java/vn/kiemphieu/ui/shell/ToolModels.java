package vn.kiemphieu.ui.shell;

import java.util.Locale;
import java.util.function.Supplier;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.entry.EntryViewModel;
import vn.kiemphieu.ui.gallery.GalleryViewModel;
import vn.kiemphieu.ui.invalid.InvalidViewModel;
import vn.kiemphieu.ui.log.LogViewModel;
import vn.kiemphieu.ui.search.SearchViewModel;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.whatif.WhatIfViewModel;

/** What the tools and the invalid list show of one contest of the open counting place. */
public record ToolModels(
        InvalidViewModel invalid,
        SearchViewModel search,
        GalleryViewModel gallery,
        EntryViewModel entry,
        LogViewModel log,
        WhatIfViewModel whatIf) {

    static ToolModels of(StationSession session, Contest contest, Supplier<Locale> language) {
        return new ToolModels(
                new InvalidViewModel(session, contest),
                new SearchViewModel(session, contest),
                new GalleryViewModel(session, contest),
                new EntryViewModel(session, contest),
                new LogViewModel(session, language),
                new WhatIfViewModel(session, contest));
    }
}
