package vn.kiemphieu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiemphieu.decision.PlantedHelper;

class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter().importPath(Path.of("target/classes"));

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(PROGRAM);
    }

    @Test
    void looksAtTheWholeProgram() {
        assertThat(PROGRAM).hasSizeGreaterThan(100);
    }

    @Test
    void knowsEveryPackage() {
        Stream<String> packages = PROGRAM.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ArchitectureRules.ROOT))
                .map(name -> name.substring(ArchitectureRules.ROOT.length()).replaceFirst("\\..*", ""));
        assertThat(ArchitectureRules.layers().keySet())
                .containsAll(packages.distinct().toList());
    }

    @Test
    void noticesPlantedViolations() {
        JavaClasses planted = new ClassFileImporter().importClasses(PlantedHelper.class);
        List<String> broken = rules().filter(
                        rule -> rule.allowEmptyShould(true).evaluate(planted).hasViolation())
                .map(ArchRule::getDescription)
                .toList();
        assertThat(broken)
                .hasSize(8)
                .anyMatch(rule -> rule.contains("not in decision"))
                .anyMatch(rule -> rule.contains("org.opencv.."))
                .anyMatch(rule -> rule.contains("ask the clock or chance"))
                .anyMatch(rule -> rule.contains("files or streams"))
                .anyMatch(rule -> rule.contains("access field System.out"))
                .anyMatch(rule -> rule.contains("Manager|Helper"))
                .anyMatch(rule -> rule.contains("out of what other packages can call"))
                .anyMatch(rule -> rule.contains("Executors"));
    }

    static Stream<ArchRule> rules() {
        return ArchitectureRules.all();
    }
}
