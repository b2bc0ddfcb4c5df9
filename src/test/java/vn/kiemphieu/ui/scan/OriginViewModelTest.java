package vn.kiemphieu.ui.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.feeding.FeedOrigin;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.ui.scan.OriginViewModel.Kind;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.Choices;

class OriginViewModelTest {
    @TempDir
    Path temp;

    private final Background background = new Background(Runnable::run);

    @AfterEach
    void close() {
        background.close();
    }

    private OriginViewModel open() {
        return new OriginViewModel(background, Choices.in(temp.resolve("window.properties")));
    }

    @Test
    void beginsWithAFolderAndTheUsualWayOfScanning() {
        OriginViewModel origin = open();
        assertThat(origin.kind().get()).isEqualTo(Kind.FOLDER);
        assertThat(origin.look()).isEqualTo(ScanLook.USUAL);
        assertThatThrownBy(origin::origin)
                .isInstanceOf(StationException.class)
                .hasMessageContaining("NO_FOLDER_CHOSEN");
        origin.kind().set(Kind.SCANNER);
        assertThatThrownBy(origin::origin)
                .isInstanceOf(StationException.class)
                .hasMessageContaining("NO_SCANNER_CHOSEN");
    }

    @Test
    void remembersTheScannerAndHowItIsSet() {
        OriginViewModel origin = open();
        origin.kind().set(Kind.SCANNER);
        origin.address().set(" http://192.168.7.20/eSCL ");
        origin.addAddress();
        origin.dpi().set(300);
        origin.colours().set(Colours.GRAY);
        origin.feed().set(Feed.BOTH_SIDES);
        origin.remember();

        OriginViewModel again = open();
        assertThat(again.kind().get()).isEqualTo(Kind.SCANNER);
        assertThat(again.origin()).isEqualTo(new FeedOrigin.Escl("http://192.168.7.20/eSCL", Optional.empty()));
        assertThat(again.look()).isEqualTo(new ScanLook(300, Colours.GRAY, Feed.BOTH_SIDES, ScanLook.Paper.BALLOT));
    }

    @Test
    void feedsTheTrainingBallotsWhateverWasUsedLast() {
        OriginViewModel origin = open();
        origin.kind().set(Kind.SCANNER);
        origin.take(Optional.of(temp));
        assertThat(origin.origin()).isEqualTo(new FeedOrigin.Files(java.util.List.of(temp)));
    }
}
