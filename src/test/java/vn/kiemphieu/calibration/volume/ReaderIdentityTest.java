package vn.kiemphieu.calibration.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.decision.PageDecision;

class ReaderIdentityTest {
    @TempDir
    Path folder;

    @Test
    void otherLimitsAreAnotherReaderOnTheSameBallots() {
        ReaderIdentity one = ReaderIdentity.of("1");
        assertThat(ReaderIdentity.of("1")).isEqualTo(one);
        assertThat(ReaderIdentity.of("2").reader()).isNotEqualTo(one.reader());
        assertThat(ReaderIdentity.of("2").generator()).isEqualTo(one.generator());
        assertThat(List.of(one.reader(), one.generator()))
                .doesNotHaveDuplicates()
                .allMatch(h -> h.matches("[0-9a-f]{16}"));
    }

    @Test
    void aCommentIsNoOtherReaderAndAnotherNumberIs() throws IOException {
        byte[] plain = compiled("class A { int a(int x) { return x + 1000000; } }");
        byte[] comment = compiled("\n\n// better\nclass A {\n int a(int x)\n {\n return\n x + 1000000;\n } }");
        byte[] number = compiled("class A { int a(int x) { return x + 1000001; } }");
        assertThat(comment).isNotEqualTo(plain);
        assertThat(ClassCode.of(comment).bytes()).isEqualTo(ClassCode.of(plain).bytes());
        assertThat(ClassCode.of(number).bytes())
                .isNotEqualTo(ClassCode.of(plain).bytes());
    }

    @Test
    void knowsWhatAClassUses() throws IOException {
        try (InputStream in = PageDecision.class.getResourceAsStream("PageDecision.class")) {
            assertThat(ClassCode.of(in.readAllBytes()).used())
                    .contains("vn/kiemphieu/decision/RowDecision", "vn/kiemphieu/ballot/PageInk");
        }
    }

    private byte[] compiled(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("A.java"), text);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, "-g", file.toString()))
                .isZero();
        return Files.readAllBytes(folder.resolve("A.class"));
    }
}
