package org.feltbok.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Each table belongs to one feature, and the SQL of a feature names only its own tables and those
 * of earlier floors. Imports do not show this: SQL is text, and reaches past them.
 */
class TableOwnersTest {
    private static final Path MAIN = Path.of("src/main/java/org/feltbok");
    private static final Path SCHEMA = Path.of("src/main/resources/org/feltbok/store");

    private static final Map<String, String> OWNED = new LinkedHashMap<>();

    static {
        OWNED.put("store", "change change_cell change_rows copy");
        OWNED.put("study", "study setting origin person hidden_name");
        OWNED.put(
                "cases",
                "attribute attribute_category study_case case_value grouping grouping_class"
                        + " indicator indicator_value");
        OWNED.put(
                "questionnaire",
                "questionnaire questionnaire_version section option_list option question item"
                        + " item_option");
        OWNED.put(
                "responses",
                "response answer_text import_memory settlement record_lock field_note"
                        + " accepted_finding assignment");
        OWNED.put("interviews", "topic interview passage document");
        OWNED.put(
                "coding",
                "codebook codebook_item code coding coding_done layer memo summary summary_quote"
                        + " code_definition");
        OWNED.put("fieldwork", "case_contact");
        OWNED.put("checks", "own_check");
        OWNED.put("dataset", "derived_variable weight weight_value");
        OWNED.put(
                "figures",
                "figure published claim erratum report_section delivery delivered_figure");
    }

    /** Files that know tables of later floors, with the reason why they may. */
    private static final Map<String, String> EXCEPTIONS =
            Map.of(
                    "cases/ContactStore.java: interview passage questionnaire response",
                    "a case's card lists its responses and interviews and leads to them",
                    "cases/RemoveCase.java: case_contact interview response",
                    "a case with responses, interviews or contacts is not removed",
                    "questionnaire/AnswersViews.java: answer_text response",
                    "the views by which others read answers are made with the questionnaire",
                    "pseudonyms/NameTextStore.java: case_contact",
                    "names stand in notes on contacts too, and one list says where",
                    "responses/SetAnswer.java: coding coding_done",
                    "a text that somebody has coded is not taken away",
                    "store/ChangeLog.java: person",
                    "who made a change is one of the study's people, if they are among them",
                    "store/Copies.java: study",
                    "which copy a file is stands with the study",
                    "study/HideNames.java: interview study_case",
                    "which names are hidden is one rule, used by every room",
                    "study/ReservedNames.java: attribute codebook derived_variable grouping indicator"
                            + " item questionnaire",
                    "names that mean something everywhere are refused by one rule, whatever gets them",
                    "study/StudyStore.java: response",
                    "who keyed responses in is one of the study's people");

    /** After these a table's name stands; a name alone in quotes is given to the unit of work. */
    private static final Pattern IN_SQL =
            Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(?:\\\\\")?([a-z_]+)\\b");

    private static final Pattern ALONE = Pattern.compile("\"([a-z_]+)\"");

    /** Names of tables that are names of other things too, where they stand alone in quotes. */
    private static final Set<String> OTHER_THINGS =
            Set.of(
                    "code",
                    "option",
                    "figure",
                    "published",
                    "claim",
                    "copy",
                    "weight",
                    "memo",
                    "document",
                    "layer");

    private static Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        OWNED.forEach(
                (feature, tables) ->
                        Stream.of(tables.split(" ")).forEach(t -> owners.put(t, feature)));
        return owners;
    }

    /** Tables of later floors that a file of a feature names. */
    private static Set<String> foreign(String feature, String source) {
        String code = source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
        Map<String, String> owners = owners();
        List<String> reach = ArchitectureTest.mayUse(feature);
        Set<String> named = new TreeSet<>();
        Matcher sql = IN_SQL.matcher(code);
        while (sql.find()) {
            named.add(sql.group(1));
        }
        if (code.contains("UnitOfWork") || code.contains("org.jdbi")) {
            ALONE.matcher(code)
                    .results()
                    .map(m -> m.group(1))
                    .filter(name -> !OTHER_THINGS.contains(name))
                    .forEach(named::add);
        }
        named.removeIf(
                name -> {
                    String owner = owners.getOrDefault(name, feature);
                    return owner.equals(feature) || reach.contains(owner);
                });
        return named;
    }

    private static Map<String, Set<String>> foreign() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Path inside = MAIN.relativize(file);
                String feature = inside.getName(0).toString();
                boolean window = inside.toString().contains("/ui/");
                if (ArchitectureTest.features().contains(feature) && !window) {
                    Set<String> named = foreign(feature, Files.readString(file));
                    if (!named.isEmpty()) {
                        found.put(inside.toString().replace('\\', '/'), named);
                    }
                }
            }
        }
        return found;
    }

    @Test
    void everyTableBelongsToAFeature() throws IOException {
        Set<String> made = new TreeSet<>();
        try (Stream<Path> files = Files.list(SCHEMA)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                Pattern.compile("CREATE (?:VIRTUAL )?TABLE (?:IF NOT EXISTS )?(\\w+)")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(m -> made.add(m.group(1)));
            }
        }
        assertThat(made).hasSizeGreaterThan(30);
        assertThat(owners().keySet())
                .as("tables of the schema; name the owner of a new one in OWNED")
                .containsAll(made);
        assertThat(made).as("tables that are owned but not made").containsAll(owners().keySet());
    }

    @Test
    void sqlNamesOnlyTablesOfItsOwnFloorAndOfEarlierOnes() throws IOException {
        Map<String, Set<String>> allowed = new TreeMap<>();
        EXCEPTIONS.keySet().stream()
                .map(e -> e.split(": "))
                .forEach(e -> allowed.put(e[0], Set.of(e[1].split(" "))));
        Set<String> found = new TreeSet<>();
        Set<String> needed = new TreeSet<>();
        foreign()
                .forEach(
                        (file, tables) -> {
                            needed.add(file);
                            tables.stream()
                                    .filter(t -> !allowed.getOrDefault(file, Set.of()).contains(t))
                                    .forEach(t -> found.add(file + ": " + t));
                        });
        assertThat(found).as("files that name tables of later floors").isEmpty();
        assertThat(needed)
                .as("an exception that is no longer needed goes")
                .containsAll(allowed.keySet());
    }

    @Test
    void aTableOfALaterFloorIsSeenHoweverItIsNamed() {
        assertThat(foreign("cases", "q(\"SELECT 1 FROM coding c\")")).containsExactly("coding");
        assertThat(foreign("cases", "\"\"\"\nSELECT 1 FROM study_case c\nJOIN passage p\"\"\""))
                .containsExactly("passage");
        assertThat(foreign("cases", "void a(UnitOfWork w) { w.delete(\"response\", id); }"))
                .containsExactly("response");
        assertThat(foreign("coding", "q(\"SELECT 1 FROM response JOIN coding\")")).isEmpty();
        assertThat(foreign("cases", "/** FROM coding */ int a; // FROM coding")).isEmpty();
    }
}
