package vn.kiemphieu.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SealTest {
    /** The leaves of the test vectors of RFC 6962's reference implementation. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void hasTheRootsOfThePublishedTestVectors(int leaves, String root) {
        MerkleTree tree = new MerkleTree();
        LEAVES.stream().limit(leaves).forEach(leaf -> tree.add(HexFormat.of().parseHex(leaf)));

        assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(root);
        assertThat(tree.size()).isEqualTo(leaves);
    }

    /** Numbers of RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555555, 333333333.3333333",
        "becbf647612f3696, -0.0000033333333333333333",
    })
    void writesNumbersAsTheStandardDoes(String bits, String text) {
        assertThat(CanonicalJson.of(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(text);
    }

    @Test
    void hasOneFormOfEveryValue() {
        Map<String, Object> value = Map.of(
                "€",
                "Euro",
                "\r",
                "CR",
                "1",
                Arrays.asList(null, true, Long.MAX_VALUE, List.of(), Map.of()),
                "\ud83d\ude00",
                "\u000f\n\"\\A/",
                "b",
                new byte[] {1, 2, 3});

        assertThat(CanonicalJson.of(value))
                .isEqualTo("{\"\\r\":\"CR\",\"1\":[null,true,9223372036854775807,[],{}],\"b\":\"AQID\","
                        + "\"€\":\"Euro\",\"\ud83d\ude00\":\"\\u000f\\n\\\"\\\\A/\"}");
    }

    @Test
    void refusesWhatJsonCannotHold() {
        assertThatThrownBy(() -> CanonicalJson.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.of(1.5f)).isInstanceOf(IllegalArgumentException.class);
    }
}
