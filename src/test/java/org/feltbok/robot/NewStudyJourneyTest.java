package org.feltbok.robot;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.text.Language;
import org.feltbok.tabular.ExcelWriter;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A study made wholly in the window, from a list with a fault in it and a form, and keyed there, is
 * the same as the study made of plain files.
 */
@Tag("xvfb")
class NewStudyJourneyTest {
    private static final String SURVEY =
            "type,name,label\nselect_one yn,married,Married?\ninteger,children,Children?\nselect_one yn,again,Again?\n";
    private static final String CHOICES = "list_name,name,label\nyn,1,Yes\nyn,2,No\n";
    private static final String SETTINGS = "form_title,form_id\nSpring,spring\n";
    private static final List<String> ANSWERS = List.of("married", "children", "again");

    /** Identities, and on which version a response was keyed. */
    private static final Set<String> ABOUT_KEYING =
            Set.of("ids.csv", "responses/more.csv", "questionnaires/versions.csv");

    @TempDir Path folder;

    private static List<List<String>> rows(String csv) {
        return csv.lines().map(l -> List.of(l.split(",", -1))).toList();
    }

    private Path form() {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        sheets.put("survey", rows(SURVEY));
        sheets.put("choices", rows(CHOICES));
        sheets.put("settings", rows(SETTINGS));
        Path file = folder.resolve("spring.xlsx");
        ExcelWriter.write(file, sheets);
        return file;
    }

    private Path plain() throws IOException {
        Path plain = folder.resolve("plain");
        Map<String, String> files =
                Map.of(
                        "study.json",
                        """
                        {"format": 1, "id": "schools_2026", "title": "Schools 2026", "language": "en",
                         "unit": {"one": "school", "many": ""}}
                        """,
                        "people.csv",
                        "person,name,role\nmarit_aune,Marit Aune,enterer coder\n",
                        "cases/attributes.csv",
                        "attribute,label,type\ntown,Town,category\npupils,Pupils,number\n",
                        "cases/values.csv",
                        "attribute,code,label\ntown,oslo,Oslo\ntown,bergen,Bergen\n",
                        "cases/cases.csv",
                        "case,name,town,pupils\n1,Berg,oslo,120\n2,Dal,oslo,80\n3,Elv,bergen,60\n4,Foss,bergen,30\n",
                        "questionnaires/spring/survey.csv",
                        SURVEY,
                        "questionnaires/spring/choices.csv",
                        CHOICES,
                        "questionnaires/spring/settings.csv",
                        SETTINGS,
                        "responses/spring.csv",
                        "_response,_case,married,children,again\n1,1,1,3,2\n2,2,2,0,1\n");
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path file = plain.resolve(each.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, each.getValue());
        }
        return plain;
    }

    /** What a plain folder holds, but for who was keyed when. */
    private static Map<String, String> files(Path plain) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(plain)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = plain.relativize(file).toString();
                if (!ABOUT_KEYING.contains(name)) {
                    files.put(
                            name,
                            name.startsWith("responses")
                                    ? answers(Files.readString(file))
                                    : Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String answers(String csv) {
        StringBuilder said = new StringBuilder();
        Comparison.read(csv)
                .forEach(
                        (of, row) ->
                                said.append(of)
                                        .append(ANSWERS.stream().map(row::get).toList())
                                        .append('\n'));
        return said.toString();
    }

    @Test
    void aStudyMadeAndKeyedInTheWindowIsTheOneOfItsPlainFiles() throws IOException {
        Path list =
                Files.writeString(
                        folder.resolve("schools.csv"),
                        "School;No;Town;Pupils\nBerg;1;Oslo;120\nDal;2;Oslo;many\nElv;3;Bergen;60\nFoss;4;Bergen;30\n;;;290\n");
        Path study = folder.resolve("schools.feltbok");
        try (RealProgram p = RealProgram.begin(Language.EN, "Marit Aune", 1440, 900)) {
            Hand hand = p.hand();
            Hand.await("a study can be begun", () -> p.has("#new-title"));
            hand.press(KeyCode.CONTROL, KeyCode.N);
            Hand.await("its name is asked", () -> p.focused().equals("new-title"));
            hand.type("Schools 2026");
            p.goOnTo("new-unit", 30);
            hand.type("school");
            p.saveTo(list);
            hand.click(p.node("#new-list"));
            Hand.await("the list is looked at", () -> p.says("#list-state", "3 things"));
            hand.click(p.node(".fb-list-leave-out"));
            Hand.await("a total is no case", () -> p.says("#list-state", "1 thing"));
            Hand.await("one can be put right", () -> p.has(".fb-list-correct"));
            p.with(w -> p.node(".fb-list-correct").requestFocus());
            Hand.await("the keyboard is there", () -> p.node(".fb-list-correct").isFocused());
            hand.press(KeyCode.CONTROL, KeyCode.A);
            hand.type("80");
            Hand.await(
                    "it is typed",
                    () -> ((TextField) p.node(".fb-list-correct")).getText().equals("80"));
            hand.press(KeyCode.ENTER);
            Hand.await("nothing is wrong any more", () -> p.says("#list-state", "4 cases"));
            click(p, "#new-what-file");
            Path form = form();
            p.saveTo(form);
            Hand.await("a form can be chosen", () -> p.has("#new-form"));
            click(p, "#new-form");
            Hand.await("it is chosen", () -> isSaid(p, String.valueOf(form.getFileName())));
            p.saveTo(study);
            assertThat(Hand.onFx(() -> ((TextField) p.node("#new-title")).getText()))
                    .isEqualTo("Schools 2026");
            assertThat(study).doesNotExist();
            hand.press(KeyCode.CONTROL, KeyCode.ENTER);
            Hand.await("the study is open", () -> p.window().front().isPresent());
            key(p, hand);
            p.awaitSaved();
        }
        Path same = Studies.make(plain(), folder.resolve("same.feltbok"));
        assertThat(files(Studies.export(study))).isEqualTo(files(Studies.export(same)));
    }

    private static boolean isSaid(RealProgram p, String text) {
        return p.window().scene().getRoot().lookupAll(".label").stream()
                .anyMatch(n -> n instanceof Labeled label && label.getText().equals(text));
    }

    /** Clicks where it stands when the page has become shorter or longer. */
    private static void click(RealProgram p, String what) {
        double[] seen = {-1};
        Hand.await(
                what + " stands still",
                () -> {
                    Node node = p.node(what);
                    double now = node.localToScene(node.getBoundsInLocal()).getMinY();
                    boolean isStill = now == seen[0] && now > 0;
                    seen[0] = now;
                    return isStill;
                });
        p.hand().click(p.node(what));
    }

    private static void key(RealProgram p, Hand hand) {
        p.with(w -> w.history().go(new Navigator.Target("entry", "")));
        Hand.await("Entry is there", () -> p.has("#entry-respondents"));
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        Hand.await(
                "a form is there",
                () ->
                        p.has("#entry-complete")
                                && p.window().scene().getFocusOwner() != null
                                && p.has(".entry-question:current"));
        hand.type("13");
        hand.press(KeyCode.ENTER);
        hand.type("2");
        hand.press(KeyCode.CONTROL, KeyCode.DOWN);
        hand.type("20");
        hand.press(KeyCode.ENTER);
        hand.type("1");
    }
}
