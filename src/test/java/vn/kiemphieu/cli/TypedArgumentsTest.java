package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class TypedArgumentsTest {
    private static final String[] TAKEN = {"read", "Phi?u.jpg"};
    private static final Map<String, String> TYPED = Map.of("KIEMPHIEU_ARGS", "read \"Phiếu số 1.jpg\"");

    @Test
    void onWindowsTheLineAsTypedCounts() {
        assertThat(TypedArguments.of(TAKEN, TYPED, "Windows 11")).containsExactly("read", "Phiếu số 1.jpg");
    }

    @Test
    void elsewhereAndWithoutTheStartScriptWhatJavaTookCounts() {
        assertThat(TypedArguments.of(TAKEN, TYPED, "Linux")).isSameAs(TAKEN);
        assertThat(TypedArguments.of(TAKEN, Map.of(), "Windows 10")).isSameAs(TAKEN);
        assertThat(TypedArguments.of(TAKEN, Map.of("KIEMPHIEU_ARGS", ""), "Windows 10"))
                .isEmpty();
    }

    /** The examples of Microsoft's "Parsing C command-line arguments". */
    @Test
    void splitsAsMicrosoftsRuntimeDoes() {
        assertSplit("\"a b c\" d e", "a b c", "d", "e");
        assertSplit("\"ab\\\"c\" \"\\\\\" d", "ab\"c", "\\", "d");
        assertSplit("a\\\\\\b d\"e f\"g h", "a\\\\\\b", "de fg", "h");
        assertSplit("a\\\\\\\"b c d", "a\\\"b", "c", "d");
        assertSplit("a\\\\\\\\\"b c\" d e", "a\\\\b c", "d", "e");
        assertSplit("a\"b\"\" c d", "ab\" c d");
        assertSplit("  --out  \"\"\tC:\\mẫu\\ ", "--out", "", "C:\\mẫu\\");
    }

    @Property(tries = 300)
    void quotedArgumentsComeBackWhatever(@ForAll List<@CharRange(from = ' ', to = 'z') String> arguments) {
        StringBuilder line = new StringBuilder();
        arguments.forEach(argument -> line.append('"')
                .append(argument.replaceAll("(\\\\*)\"", "$1$1\\\\\"").replaceAll("(\\\\+)$", "$1$1"))
                .append("\" "));
        assertThat(TypedArguments.split(line.toString())).isEqualTo(arguments);
    }

    private static void assertSplit(String line, String... arguments) {
        assertThat(TypedArguments.split(line)).containsExactly(arguments);
    }
}
