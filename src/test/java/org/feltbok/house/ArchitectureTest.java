package org.feltbok.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The plan of the house, as rules; each first proves that it sees classes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
    private static final String ROOT = "org.feltbok.";

    /** Each package and the packages whose classes it may use, besides its own and base. */
    private static final Map<String, List<String>> MAY_USE = new LinkedHashMap<>();

    static {
        MAY_USE.put("base", List.of());
        MAY_USE.put("store", List.of());
        MAY_USE.put("tabular", List.of());
        MAY_USE.put("statfile", List.of());
        MAY_USE.put("expr", List.of());
        MAY_USE.put("analysis", List.of("expr"));
        feature("study", "store", "tabular", "statfile", "expr");
        feature("cases", "study", "analysis");
        feature("register", "cases");
        feature("questionnaire", "cases");
        feature("responses", "questionnaire");
        feature("interviews", "cases");
        feature("coding", "responses", "interviews");
        feature("search", "coding");
        feature("checks", "coding");
        feature("dataset", "checks", "analysis");
        feature("figures", "dataset");
        feature("names", "figures");
        feature("pseudonyms", "search", "names");
        feature("questions", "names");
        feature("tables", "figures");
        feature("export", "figures", "tables", "questions", "pseudonyms");
        feature("fieldwork", "export");
        feature("plain", "fieldwork");
        feature("overview", "figures");
    }

    /** Small readings of one thing each, named after it. */
    private static final Set<String> ONE_PURPOSE =
            Set.of(
                    "dataset.KeptAside",
                    "dataset.NameClashes",
                    "dataset.RuledWords",
                    "checks.Accepted",
                    "checks.LostCodings",
                    "checks.StudyForm",
                    "coding.Blindness",
                    "coding.NotesSheet",
                    "overview.ChangePlace",
                    "overview.Extent",
                    "questionnaire.QuestionnaireWriter",
                    "responses.CasesOfResponses",
                    "responses.FormInStudy",
                    "responses.files.KnownStudy",
                    "responses.files.StudyLookups");

    private final JavaClasses all =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.feltbok");

    private static void feature(String name, String... uses) {
        List<String> reach = new ArrayList<>();
        for (String use : uses) {
            reach.add(use);
            reach.addAll(MAY_USE.getOrDefault(use, List.of()));
        }
        MAY_USE.put(name, List.copyOf(new java.util.LinkedHashSet<>(reach)));
    }

    private List<JavaClass> in(String feature) {
        return all.stream().filter(c -> domain(c, feature)).toList();
    }

    private static boolean domain(JavaClass c, String feature) {
        String p = c.getPackageName();
        boolean inside = p.equals(ROOT + feature) || p.startsWith(ROOT + feature + ".");
        return inside && !isUi(c);
    }

    private static boolean isUi(JavaClass c) {
        return c.getPackageName()
                .matches("org\\.feltbok\\.(\\w+\\.ui(\\..*)?|(coding|questions)\\.kit)");
    }

    /** What two screens share; it is no screen. */
    private static boolean isShared(JavaClass c) {
        return Set.of(ROOT + "coding.kit", ROOT + "questions.kit").contains(c.getPackageName());
    }

    @TestFactory
    List<DynamicTest> packagesUseOnlyEarlierOnes() {
        List<DynamicTest> tests = new ArrayList<>();
        MAY_USE.forEach(
                (feature, uses) ->
                        tests.add(DynamicTest.dynamicTest(feature, () -> usesOnly(feature, uses))));
        return tests;
    }

    private void usesOnly(String feature, List<String> uses) {
        List<JavaClass> mine = in(feature);
        assertThat(mine).as("classes in " + feature).isNotEmpty();
        List<String> wrong = new ArrayList<>();
        for (JavaClass c : mine) {
            c.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass())
                    .filter(t -> t.getPackageName().startsWith(ROOT))
                    .filter(t -> !allowed(t, feature, uses))
                    .forEach(t -> wrong.add(c.getName() + " -> " + t.getName()));
        }
        assertThat(wrong).as(feature + " may use " + uses).isEmpty();
    }

    private static boolean allowed(JavaClass target, String feature, List<String> uses) {
        return domain(target, feature)
                || domain(target, "base")
                || uses.stream().anyMatch(u -> domain(target, u));
    }

    @Test
    void onlyWindowsKnowJavaFx() {
        assertThat(all.stream().filter(ArchitectureTest::isUi)).isNotEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "..ui..",
                        "org.feltbok.coding.kit..",
                        "org.feltbok.questions.kit..",
                        "org.feltbok.shell..",
                        "org.feltbok.app..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javafx.."))
                .check(all);
    }

    @Test
    void aScreenNeverTouchesAnotherFeaturesScreen() {
        List<String> wrong = new ArrayList<>();
        List<JavaClass> screens = all.stream().filter(ArchitectureTest::isUi).toList();
        assertThat(screens).isNotEmpty();
        for (JavaClass c : screens) {
            String mine = c.getPackageName().split("\\.")[2];
            c.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass())
                    .filter(ArchitectureTest::isUi)
                    .filter(t -> !isShared(t))
                    .filter(t -> !t.getPackageName().split("\\.")[2].equals(mine))
                    .forEach(t -> wrong.add(c.getName() + " -> " + t.getName()));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theWindowKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("org.feltbok.shell..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                MAY_USE.keySet().stream()
                                        .filter(k -> !k.equals("base"))
                                        .map(k -> ROOT + k + "..")
                                        .toArray(String[]::new)))
                .check(all);
    }

    @Test
    void onlyTheEdgesKnowExcel() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.feltbok.tabular..", "org.feltbok.export..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.poi.."))
                .check(all);
    }

    @Test
    void sqlStandsInStoresAndOperationsOnly() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..ui..",
                        "org.feltbok.coding.kit..",
                        "org.feltbok.questions.kit..",
                        "org.feltbok.shell..",
                        "org.feltbok.app..",
                        "org.feltbok.cli..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "org.jdbi.."))
                .check(all);
    }

    /** The same data give the same numbers: nothing there asks a file, a database or a clock. */
    @Test
    void numbersAreComputedFromDataAlone() {
        assertThat(in("analysis")).isNotEmpty();
        noClasses()
                .that()
                .resideInAPackage("org.feltbok.analysis..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "java.sql..",
                                "org.jdbi..",
                                "java.io..",
                                "java.nio..",
                                "java.time.."))
                .check(all);
    }

    @Test
    void screensAndFeaturesHoldAStudyAndNeverItsFile() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.feltbok.store", "org.feltbok.app", "org.feltbok.cli")
                .and()
                .doNotHaveFullyQualifiedName("org.feltbok.plain.PlainStudies")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.feltbok.store.StudyFile")
                .check(all);
        assertThat(all.get("org.feltbok.responses.ui.EntryScreen").getDirectDependenciesFromSelf())
                .anyMatch(d -> d.getTargetClass().getName().equals("org.feltbok.store.Study"));
    }

    @Test
    void noPackageCycles() {
        slices().matching("org.feltbok.(**)").should().beFreeOfCycles().check(all);
    }

    @Test
    void noMutableStatics() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.feltbok..")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(all);
    }

    @Test
    void everyPackageIsNullMarked() {
        Set<String> packages =
                all.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages).hasSizeGreaterThan(30);
        assertThat(packages.stream().filter(p -> !isNullMarked(p)))
                .as("packages with classes and no package-info that marks them")
                .isEmpty();
        assertThat(isNullMarked("org.feltbok")).as("a package without package-info").isFalse();
    }

    private boolean isNullMarked(String packageName) {
        return all.stream()
                .filter(c -> c.getName().equals(packageName + ".package-info"))
                .anyMatch(c -> c.isAnnotatedWith("org.jspecify.annotations.NullMarked"));
    }

    @Test
    void theCommandLineReachesNoWindow() {
        assertThat(all.stream().filter(c -> c.getPackageName().equals(ROOT + "cli"))).isNotEmpty();
        noClasses()
                .that()
                .resideInAPackage("org.feltbok.cli..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                "org.feltbok.*.ui..",
                                "org.feltbok.shell..",
                                "org.feltbok.app..",
                                "javafx.."))
                .check(all);
    }

    /** Colours go on to Excel; all else of drawing stays where pictures are made. */
    @Test
    void onlyPicturesKnowDrawing() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.feltbok.figures.render..", "org.feltbok.figures.ui..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.jfree.."))
                .check(all);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.feltbok.figures.render..",
                        "org.feltbok.figures.ui..",
                        "org.feltbok.export..",
                        "org.feltbok.app..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.awt.."))
                .check(all);
    }

    /**
     * Who asks the database itself, and not a store: stores, operations, parts of plain folders,
     * rules of what follows, and those that are named here because they read for one purpose.
     */
    @Test
    void sqlIsAskedByStoresAndOperationsOnly() {
        List<JavaClass> asking = all.stream().filter(ArchitectureTest::asksTheDatabase).toList();
        assertThat(asking).hasSizeGreaterThan(40);
        assertThat(
                        asking.stream()
                                .filter(c -> !maySpeakSql(c))
                                .map(c -> c.getName().substring(ROOT.length()))
                                .map(n -> n.replaceFirst("\\$.*", ""))
                                .distinct())
                .as("classes with SQL that are no store, operation or part: call it ...Store")
                .isSubsetOf(ONE_PURPOSE);
    }

    private static boolean asksTheDatabase(JavaClass c) {
        return c.getMethodCallsFromSelf().stream()
                .map(call -> call.getTarget())
                .anyMatch(
                        t ->
                                t.getOwner().getName().startsWith("java.sql.Statement")
                                        || t.getOwner().getName().endsWith("jdbi.v3.core.Handle")
                                                && t.getName()
                                                        .matches(
                                                                "createQuery|createUpdate|execute|prepareBatch|select"));
    }

    private static boolean maySpeakSql(JavaClass c) {
        String name = c.getName().replaceFirst("\\$.*", "");
        return name.startsWith(ROOT + "store.")
                || name.matches(".*(Store|Part|Operations)")
                || c.isAssignableTo("org.feltbok.store.Operation")
                || c.isAssignableTo("org.feltbok.store.Consequence");
    }

    static Set<String> features() {
        return MAY_USE.keySet();
    }

    /** The features that a feature may use. */
    static List<String> mayUse(String feature) {
        return MAY_USE.getOrDefault(feature, List.of());
    }
}
