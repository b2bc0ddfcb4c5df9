package vn.kiemphieu.source.escl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an announcement is understood as; the network itself is not asked in a test. */
class EsclDiscoveryTest {
    private static final String MACHINE = "http://192.168.1.20:8080";

    @ParameterizedTest
    @CsvSource({
        "eSCL, http://192.168.1.20:8080/eSCL",
        "/eSCL/, http://192.168.1.20:8080/eSCL",
        "scan/eSCL, http://192.168.1.20:8080/scan/eSCL",
        "'', http://192.168.1.20:8080/eSCL",
        "'@198.51.100.7/', http://192.168.1.20:8080/eSCL"
    })
    void anAnnouncementBecomesAnAddressOnTheMachineThatMadeIt(String path, String url) {
        assertThat(EsclDiscovery.scanner(MACHINE, "x", Optional.of(path), Optional.of("Ricoh fi-8170")))
                .isEqualTo(new EsclDiscovery.Found("Ricoh fi-8170", url));
    }

    @Test
    void oneThatSaysLittleIsCalledByItsNameAndAskedAtTheUsualPlace() {
        assertThat(EsclDiscovery.scanner(MACHINE, "Máy\u0007quét", Optional.empty(), Optional.empty()))
                .isEqualTo(new EsclDiscovery.Found("Máy quét", MACHINE + "/eSCL"));
    }
}
