package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.calibration.fit.LabelledPage;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.SheetClass;

class LabelledFolderTest {
    @TempDir
    Path folder;

    @BeforeEach
    void picture() throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.write(folder.resolve("images/a.png"), new byte[] {1, 2, 3});
        Files.write(folder.resolve("b.png"), new byte[] {4});
    }

    @Test
    void readsWhatTestdeckWrites() throws IOException {
        LabelledPage.Content page = pages("""
                image,form,ballot_class,no,name,truth,mark_kind,distractors,dpi,color,pen
                a.png,F,upside-down,1,An,struck,single,,200,gray,ball
                a.png,F,upside-down,2,Bình,ambiguous,underline,,200,gray,ball
                a.png,F,upside-down,3,Chi,ambiguous,na:cropped,,200,gray,ball
                a.png,F,upside-down,4,Dung,ambiguous,both,,200,gray,ball
                """).get(0).content().get();
        assertThat(page.page().bytes()).containsExactly(1, 2, 3);
        assertThat(page.truth().sheetClass()).isEqualTo(SheetClass.UPSIDE_DOWN);
        assertThat(page.truth().rows())
                .extracting(RowTruth::mark)
                .containsExactly(
                        Optional.of(MarkStatus.STRUCK),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(MarkStatus.BOTH));
        assertThat(page.truth().rows().get(2).kind()).startsWith("na");
    }

    @Test
    void aCommitteeNeedsThreeColumnsOnly() throws IOException {
        List<LabelledPage> pages = pages("image,no,truth\nb.png,1, Kept \nb.png,2,struck\na.png,,\n");
        assertThat(pages).extracting(LabelledPage::origin).containsExactly("b.png", "a.png");
        assertThat(pages.get(0).content().get().truth().ordinary()).isTrue();
        assertThat(pages.get(1).content().get().truth().ordinary())
                .as("nothing is known")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'image,no\na.png,1\n', TRUTH_DAMAGED",
        "'image,no,truth\na.png,1,perhaps\n', TRUTH_DAMAGED",
        "'image,no,truth\na.png,one,kept\n', TRUTH_DAMAGED",
        "'image,no,truth,ballot_class\na.png,1,kept,strange\n', TRUTH_DAMAGED",
        "'image,no,truth\nc.png,1,kept\n', FILE_MISSING",
        "'image,no,truth\n', NOTHING_TO_READ"
    })
    void saysWhatIsWrong(String table, Trouble trouble) {
        assertThatThrownBy(() -> pages(table))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    private List<LabelledPage> pages(String table) throws IOException {
        Path truth = Files.writeString(folder.resolve("truth.csv"), table);
        return new LabelledFolder(folder, truth, null).pages();
    }
}
