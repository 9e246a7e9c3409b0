package org.feltbok.robot;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.feltbok.app.RealProgram;
import org.feltbok.base.text.Language;
import org.feltbok.questionnaire.Item;
import org.feltbok.responses.AnswerText;
import org.feltbok.responses.Form;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StoredResponse;
import org.feltbok.responses.twice.ErrorRates;
import org.feltbok.responses.twice.FieldDifference;
import org.feltbok.responses.twice.TwiceKeyed;
import org.feltbok.responses.twice.TwiceStore;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Two people key the same forms through the real window, each with errors of their own, and a third
 * settles what differs; what the file holds is compared with what was sent. As a program: {@code
 * KeyedTwice FORMS KEYS_PER_SECOND SEED FOLDER}.
 */
public final class KeyedTwice {
    private static final String FIRST = "Silje Moen";
    private static final String SECOND = "Jonas Berge";
    private static final String SETTLES = "Marit Aune";
    private static final int ONE_IN = 25;
    private static final List<String> FIELDS =
            List.of("a", "b", "m_1", "m_2", "m_3", "c", "n", "d", "t", "e");

    /** What came of it. */
    record Result(
            long keys,
            int cells,
            int planted,
            int settled,
            ErrorRates rates,
            List<String> faults) {}

    private final Path folder;
    private final double pace;
    private final List<List<String>> truth = new ArrayList<>();
    private final List<List<String>> first = new ArrayList<>();
    private final List<List<String>> second = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private long keys;
    private int cells;

    KeyedTwice(Path folder, double keysPerSecond) {
        this.folder = folder;
        pace = keysPerSecond;
    }

    public static void main(String[] args) throws IOException {
        Result r =
                new KeyedTwice(Path.of(args[3]), Double.parseDouble(args[1]))
                        .run(Integer.parseInt(args[0]), Long.parseLong(args[2]));
        r.faults().forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%d keys, %d cells compared, %d differences planted, %d settled, %s: %d faults%n",
                r.keys(),
                r.cells(),
                r.planted(),
                r.settled(),
                r.rates().people(),
                r.faults().size());
        System.exit(r.faults().isEmpty() ? 0 : 1);
    }

    Result run(int forms, long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < forms; i++) {
            List<String> right = FIELDS.stream().map(f -> value(f, random)).toList();
            truth.add(right);
            first.add(withErrors(right, random));
            second.add(withErrors(right, random));
        }
        Path file = make(forms);
        key(file, FIRST, false, first);
        key(file, SECOND, true, second);
        compare(file, 1, first);
        compare(file, 2, second);
        if (!faults.isEmpty()) {
            return new Result(keys, cells, 0, 0, ErrorRates.of(twice(file)), faults);
        }
        int planted = settle(file);
        compare(file, 1, asFarAsCanBeKnown());
        compare(file, 2, second);
        TwiceKeyed twice = twice(file);
        int settled = (int) twice.differences().stream().filter(FieldDifference::isSettled).count();
        return new Result(keys, cells, planted, settled, ErrorRates.of(twice), faults);
    }

    /** What both keyed wrong in the same way nobody can find. */
    private List<List<String>> asFarAsCanBeKnown() {
        List<List<String>> known = new ArrayList<>();
        for (int i = 0; i < truth.size(); i++) {
            List<String> right = new ArrayList<>(truth.get(i));
            for (int f = 0; f < right.size(); f++) {
                if (first.get(i).get(f).equals(second.get(i).get(f))) {
                    right.set(f, first.get(i).get(f));
                }
            }
            known.add(right);
        }
        return known;
    }

    private static String value(String field, Random random) {
        return switch (field) {
            case "n" -> String.valueOf(10 + random.nextInt(900));
            case "t" -> String.valueOf((char) ('a' + random.nextInt(26))).repeat(2) + " ikt";
            default -> String.valueOf(1 + random.nextInt(5));
        };
    }

    private static List<String> withErrors(List<String> right, Random random) {
        List<String> keyed = new ArrayList<>(right);
        for (int i = 0; i < keyed.size(); i++) {
            if (random.nextInt(ONE_IN) == 0) {
                String was = right.get(i);
                String wrong = was;
                while (wrong.equals(was)) {
                    wrong = value(FIELDS.get(i), random);
                }
                keyed.set(i, wrong);
            }
        }
        return keyed;
    }

    private Path make(int forms) throws IOException {
        Path plain = folder.resolve("plain");
        Files.createDirectories(plain.resolve("cases"));
        Files.createDirectories(plain.resolve("questionnaires/survey"));
        Files.writeString(
                plain.resolve("study.json"),
                """
                {"format": 1, "id": "twice", "title": "Twice", "language": "en", "notice": "Made up"}
                """);
        StringBuilder cases = new StringBuilder("case,name\n");
        for (int i = 0; i < forms; i++) {
            String key = RandomSurvey.caseKey(i);
            cases.append(key).append(",Place ").append(key).append('\n');
        }
        Files.writeString(plain.resolve("cases/cases.csv"), cases);
        Files.writeString(
                plain.resolve("questionnaires/survey/survey.csv"),
                """
                type,name,label,appearance,number
                select_one five,a,First?,,1
                select_one five,b,Second?,,2
                begin group,m,How much?,table-list,3
                select_one five,m_1,of this,,
                select_one five,m_2,of that,,
                select_one five,m_3,of all,,
                end group,,,,
                select_one five,c,Third?,,4
                integer,n,How many?,,5
                select_one five,d,Fourth?,,6
                text,t,In your words?,,7
                select_one five,e,Last?,,8
                """);
        Files.writeString(
                plain.resolve("questionnaires/survey/choices.csv"),
                "list_name,name,label\nfive,1,One\nfive,2,Two\nfive,3,Three\nfive,4,Four\nfive,5,Five\n");
        return Studies.make(plain, folder.resolve("twice.feltbok"));
    }

    private void key(Path file, String who, boolean again, List<List<String>> forms) {
        try (RealProgram program = RealProgram.open(file, Language.EN, who, 1440, 900)) {
            Hand hand = program.hand();
            hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            Hand.await("Entry is there", () -> program.has("#entry-form"));
            if (again) {
                hand.press(KeyCode.F7);
            }
            hand.press(KeyCode.CONTROL, KeyCode.DOWN);
            Hand.await("a form is there", () -> program.has(".entry-question:current"));
            hand.pace(pace);
            for (List<String> form : forms) {
                for (int i = 0; i < FIELDS.size(); i++) {
                    hand.type(form.get(i));
                    if (FIELDS.get(i).equals("n") || FIELDS.get(i).equals("t")) {
                        hand.press(KeyCode.ENTER);
                    }
                }
                hand.press(KeyCode.CONTROL, KeyCode.ENTER);
            }
            program.awaitSaved();
            keys += hand.keys();
        }
    }

    /** Settles every difference that was planted, as the paper has it. */
    private int settle(Path file) {
        int planted = 0;
        try (RealProgram program = RealProgram.open(file, Language.EN, SETTLES, 1440, 900)) {
            Hand hand = program.hand();
            hand.press(KeyCode.CONTROL, KeyCode.DIGIT4);
            Hand.await("Entry is there", () -> program.has("#entry-form"));
            hand.press(KeyCode.SHIFT, KeyCode.F7);
            Hand.await("what differs is there", () -> program.has("#settle-list"));
            hand.pace(pace);
            for (int i = 0; i < truth.size(); i++) {
                for (int f = 0; f < FIELDS.size(); f++) {
                    String one = first.get(i).get(f);
                    String other = second.get(i).get(f);
                    if (!one.equals(other)) {
                        planted++;
                        String spot = RandomSurvey.caseKey(i) + "/" + FIELDS.get(f);
                        Hand.await(spot + " is at hand", () -> spot.equals(at(program)));
                        settle(program, truth.get(i).get(f), one, other);
                    }
                }
            }
            Hand.await("nothing is left", () -> at(program).isEmpty());
            program.awaitSaved();
            keys += hand.keys();
        }
        return planted;
    }

    private static void settle(RealProgram program, String right, String one, String other) {
        Hand hand = program.hand();
        Hand.await("the keys are in the list", () -> program.focused().equals("settle-list"));
        if (right.equals(one)) {
            hand.press(KeyCode.DIGIT1);
        } else if (right.equals(other)) {
            hand.press(KeyCode.DIGIT2);
        } else {
            hand.press(KeyCode.DIGIT3);
            Hand.await("a value is asked for", () -> program.focused().equals("settle-value"));
            hand.press(KeyCode.CONTROL, KeyCode.A);
            hand.type(right);
            hand.press(KeyCode.ENTER);
        }
    }

    /** The case and field that the hand is at; on the user-interface thread. */
    private static String at(RealProgram program) {
        TableView<?> list = (TableView<?>) program.node("#settle-list");
        return list.getSelectionModel().getSelectedItem() instanceof FieldDifference d
                ? d.pair().first().caseKey() + "/" + d.item().name()
                : "";
    }

    private static <T> T read(Path file, java.util.function.Function<StudyFile, T> reading) {
        try (StudyFile study = StudyFile.open(file, Environment.of(() -> SETTLES))) {
            return reading.apply(study);
        }
    }

    private static TwiceKeyed twice(Path file) {
        return read(
                file, s -> s.read(h -> TwiceStore.read(h, Form.byName(h, "survey").orElseThrow())));
    }

    private void compare(Path file, int pass, List<List<String>> sent) {
        List<StoredResponse> stored =
                read(
                        file,
                        s ->
                                s.read(
                                        h ->
                                                ResponseStore.all(
                                                        h,
                                                        Form.byName(h, "survey").orElseThrow())));
        Form form = read(file, s -> s.read(h -> Form.byName(h, "survey").orElseThrow()));
        List<StoredResponse> mine =
                stored.stream().filter(s -> s.response().pass() == pass).toList();
        if (mine.size() != sent.size()) {
            faults.add("pass %d: %d forms, sent %d".formatted(pass, mine.size(), sent.size()));
        }
        String who = pass == 1 ? FIRST : SECOND;
        for (StoredResponse response : mine) {
            int i = Integer.parseInt(response.caseKey().substring(1)) - 1;
            if (!response.response().enteredBy().equals(who)) {
                faults.add(response.caseKey() + ": keyed by " + response.response().enteredBy());
            }
            for (int f = 0; f < FIELDS.size(); f++) {
                Item item = form.item(FIELDS.get(f)).orElseThrow();
                String held = AnswerText.of(item, response.answers().get(item));
                cells++;
                if (!held.equals(sent.get(i).get(f))) {
                    faults.add(
                            "pass %d, %s, %s: sent «%s», file «%s»"
                                    .formatted(
                                            pass,
                                            response.caseKey(),
                                            item.name(),
                                            sent.get(i).get(f),
                                            held));
                }
            }
        }
    }
}
