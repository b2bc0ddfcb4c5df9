package vn.kiemphieu;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.kiemphieu.nativelib.NativeMemory;

/** What the structure of the program promises, as rules with their reasons. */
final class ArchitectureRules {
    static final String ROOT = "vn.kiemphieu.";

    /** Who may use whom: {@code package: the packages it may see}; {@code *} = all but the two surfaces. */
    private static final String LAYERS = """
            election:
            ballot: election
            wording: election ballot
            nativelib: ballot
            image: ballot nativelib
            source: ballot image
            ocr: ballot image nativelib
            definition: election ballot wording
            intake: election ballot wording
            form: election ballot wording definition image nativelib ocr
            registration: ballot image nativelib
            measurement: ballot image nativelib registration
            learned: election ballot nativelib image registration
            weighing: election ballot
            rescan: election ballot image
            decision: election ballot
            reading: election ballot source image registration measurement learned weighing decision
            rules: election ballot wording
            people: election ballot wording
            seal: ballot
            store: election ballot wording definition people rules seal
            adjudication: election ballot wording people rules store
            result: election ballot wording
            tally: election ballot wording rules result
            report: election ballot wording rules people tally result definition
            records: election ballot wording rules people tally result definition seal
            testdeck: election ballot wording definition image nativelib form
            calibration: election ballot wording image form testdeck decision reading
            learning: election ballot nativelib image registration measurement learned weighing reading testdeck calibration
            rla: election ballot tally
            verifier:
            canvass: election ballot wording definition tally seal
            app: *
            ui: * app
            cli: * app ui
            """;

    private static final Set<String> SURFACES = Set.of("app", "ui", "cli");

    /** One fence per foreign library: the library's packages, and who may use them. */
    private static final Map<List<String>, List<String>> FENCES = fences();

    private static final String[] PURE = in("election", "ballot", "decision", "rules", "tally", "result");

    private ArchitectureRules() {}

    static Stream<ArchRule> all() {
        return Stream.of(
                        layers().entrySet().stream().map(layer -> seesOnly(layer.getKey(), layer.getValue())),
                        FENCES.entrySet().stream().map(fence -> fence(fence.getKey(), fence.getValue())),
                        Stream.of(
                                noCycles(),
                                jdkOnly(),
                                noClock(),
                                noFiles(),
                                noStandardStreams(),
                                noVagueNames(),
                                noForeignTypesBetweenPackages(),
                                oneExecutor()))
                .flatMap(rules -> rules);
    }

    /** Each package with those it may see. */
    static Map<String, List<String>> layers() {
        Map<String, List<String>> layers = new LinkedHashMap<>();
        LAYERS.lines().map(line -> line.split(":")).forEach(line -> {
            String seen = line.length > 1 ? line[1].strip() : "";
            String all = String.join(
                    " ",
                    layers.keySet().stream().filter(p -> !SURFACES.contains(p)).toList());
            layers.put(
                    line[0],
                    Stream.of(seen.replace("*", all).split(" "))
                            .filter(p -> !p.isEmpty())
                            .toList());
        });
        return layers;
    }

    private static ArchRule seesOnly(String layer, List<String> seen) {
        DescribedPredicate<JavaClass> ours = resideInAPackage(ROOT + ".");
        String[] allowed = in(Stream.concat(Stream.of(layer), seen.stream()).toArray(String[]::new));
        return noClasses()
                .that()
                .resideInAPackage(ROOT + layer + "..")
                .should()
                .dependOnClassesThat(
                        ours.and(not(resideInAnyPackage(allowed))).as("are ours and not in " + layer + " " + seen))
                .because("a stage knows only what comes before it, so that each can be read and tested alone")
                .allowEmptyShould(true);
    }

    private static ArchRule fence(List<String> library, List<String> users) {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + ".")
                .and()
                .resideOutsideOfPackages(in(users.toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.toArray(String[]::new))
                .because("a foreign library lives behind one fence, where it can be replaced");
    }

    private static ArchRule noCycles() {
        return slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("packages in a circle can only be understood all at once");
    }

    private static ArchRule jdkOnly() {
        return classes()
                .that()
                .resideInAnyPackage(in("election", "ballot"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.security..",
                        "java.text..",
                        "java.math..",
                        "java.nio.charset..",
                        "java.time..",
                        "java.io..",
                        ROOT + "election..",
                        ROOT + "ballot..")
                .because("what travels and what was asked is used by everybody and may need nobody");
    }

    private static ArchRule noClock() {
        DescribedPredicate<JavaAccess<?>> ambient = DescribedPredicate.describe(
                "ask the clock or chance",
                access -> access.getTarget() instanceof CodeUnitCallTarget target
                        && Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID", "random")
                                .contains(target.getName())
                        && target.getOwner().getPackageName().startsWith("java."));
        return noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .accessTargetWhere(ambient)
                .because("a count done again must give the same result; a Clock is passed in");
    }

    private static ArchRule noFiles() {
        return noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
                        .or(assignableTo(InputStream.class))
                        .or(assignableTo(OutputStream.class))
                        .or(assignableTo(Reader.class))
                        .or(assignableTo(Writer.class))
                        .as("are files or streams"))
                .because("plain values in, plain values out: an election official can check the tables");
    }

    private static ArchRule noStandardStreams() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + ".")
                .and()
                .resideOutsideOfPackages(in("cli", "verifier"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because(
                        "what a stage has to say is a value; only the command line, and the verifier, a program of its own, own the console");
    }

    private static ArchRule noVagueNames() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + ".")
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Processor|Impl)(\\$.*)?")
                .because("such a name says nothing about what the class is for");
    }

    private static ArchRule noForeignTypesBetweenPackages() {
        Set<String> foreign =
                Set.of("org.opencv.core.Mat", "java.awt.image.BufferedImage", "java.awt.Image", "java.sql.ResultSet");
        return codeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(ROOT + ".")
                .should(new ArchCondition<>("keep " + foreign + " out of what other packages can call") {
                    @Override
                    public void check(JavaCodeUnit unit, ConditionEvents events) {
                        boolean crosses = unit.getModifiers().contains(JavaModifier.PUBLIC)
                                && unit.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                                // it frees matrices of every package that has some, and keeps none
                                && !unit.getOwner().isEquivalentTo(NativeMemory.class);
                        boolean carries = Stream.concat(
                                        unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                                .anyMatch(type -> foreign.contains(
                                        type.getBaseComponentType().getName()));
                        if (crosses && carries) {
                            events.add(SimpleConditionEvent.violated(unit, unit.getFullName()));
                        }
                    }
                })
                .because(
                        "a foreign type in a signature carries the library through its fence, and native memory with it");
    }

    private static ArchRule oneExecutor() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + ".")
                .and()
                // Drawing a test deck is no part of a count.
                .resideOutsideOfPackages(in("reading", "ui", "testdeck"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .because("BatchReader owns the only executor of a count; order and results must not depend on threads");
    }

    private static Map<List<String>, List<String>> fences() {
        List<String> openCv = List.of(
                "image",
                "registration",
                "measurement",
                "learned",
                "form",
                "testdeck",
                "calibration",
                "learning",
                "nativelib");
        Map<List<String>, List<String>> fences = new LinkedHashMap<>(Map.of(
                List.of("org.opencv..", "org.bytedeco.."), openCv,
                List.of("java.sql..", "javax.sql..", "org.sqlite.."), List.of("store"),
                List.of("picocli..", "ch.qos.logback.."), List.of("cli"),
                List.of("javafx..", "atlantafx..", "org.kordamp.ikonli.."), List.of("ui"),
                List.of("net.sourceforge.tess4j..", "com.sun.jna.."), List.of("ocr"),
                List.of("org.apache.pdfbox..", "org.apache.fontbox.."), List.of("source", "form", "report"),
                List.of("org.dhatim.fastexcel.."), List.of("intake", "records"),
                List.of("org.knowm.xchart.."), List.of("calibration"),
                List.of("com.fasterxml.jackson.."), List.of("definition", "app", "report", "records", "cli")));
        fences.put(List.of("com.networknt.."), List.of("records"));
        fences.put(List.of("javax.jmdns.."), List.of("source"));
        fences.put(List.of("com.google.zxing.."), List.of("form"));
        fences.put(List.of("org.bouncycastle.."), List.of("seal"));
        fences.put(
                List.of("org.apache.poi..", "org.openxmlformats..", "org.apache.xmlbeans..", "org.apache.xmpbox.."),
                List.of("report"));
        return fences;
    }

    private static String[] in(String... packages) {
        return Stream.of(packages).map(name -> ROOT + name + "..").toArray(String[]::new);
    }
}
