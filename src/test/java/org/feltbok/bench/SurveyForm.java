package org.feltbok.bench;

import org.feltbok.base.Ids;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Columns;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Level;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.questionnaire.Traits;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The questionnaire of the made-up survey. */
final class SurveyForm {
    static final String NAME = "survey";
    static final int GROUPS = 5;
    static final int REGIONS = 8;
    static final int SINGLES = 20;
    static final int SCALES = 40;
    static final int TICKS = 24;
    private static final int TICKS_EACH = 8;

    /** Closed answers: all columns after the first but three. */
    static final int CLOSED = 2 + SINGLES + SCALES + TICKS;

    /** Columns of a file of responses. */
    static final List<String> HEADER = header();

    private static final LocalText NONE = LocalText.of("");

    private SurveyForm() {}

    /** Number of codes of a single answer; the first ones are yes or no. */
    static int codes(int single) {
        return 2 + single % 6;
    }

    private static List<String> header() {
        List<String> names = new ArrayList<>(List.of("_response", "g1", "g2"));
        IntStream.range(0, SINGLES).forEach(i -> names.add(single(i)));
        IntStream.range(0, SCALES).forEach(i -> names.add(scale(i)));
        IntStream.range(0, TICKS)
                .forEach(i -> names.add(ticks(i / TICKS_EACH) + "/" + (1 + i % TICKS_EACH)));
        names.addAll(List.of("age", "staff", "weight"));
        return List.copyOf(names);
    }

    static String single(int i) {
        return "q%02d".formatted(i + 1);
    }

    static String scale(int i) {
        return "s%02d".formatted(i + 1);
    }

    static String ticks(int i) {
        return "m" + (i + 1);
    }

    /** The questionnaire, ready to be put into a study. */
    static Questionnaire questionnaire() {
        List<OptionList> lists = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        questions.add(closed("g1", list(lists, "groups", GROUPS, false)));
        questions.add(closed("g2", list(lists, "regions", REGIONS, false)));
        for (int i = 0; i < SINGLES; i++) {
            questions.add(closed(single(i), list(lists, "codes_" + single(i), codes(i), false)));
        }
        OptionList scale = list(lists, "scale", 7, true);
        for (int i = 0; i < SCALES; i++) {
            questions.add(evenSteps(scale(i), scale));
        }
        OptionList ticks = list(lists, "ticks", TICKS_EACH, false);
        for (int i = 0; i < TICKS / TICKS_EACH; i++) {
            questions.add(several(ticks(i), ticks));
        }
        questions.add(plain("age", ItemType.INTEGER, null));
        questions.add(plain("staff", ItemType.INTEGER, null));
        questions.add(plain("weight", ItemType.DECIMAL, null));
        Section section = new Section(Ids.next(), "all", NONE, null, questions);
        return new Questionnaire(
                Ids.next(),
                NAME,
                LocalText.of("A made-up survey"),
                "1",
                "",
                List.of(section),
                lists);
    }

    private static OptionList list(
            List<OptionList> lists, String name, int codes, boolean lastUnknown) {
        List<Option> options =
                IntStream.rangeClosed(1, codes)
                        .mapToObj(
                                code ->
                                        new Option(
                                                Ids.next(),
                                                String.valueOf(code),
                                                code,
                                                LocalText.of("Answer " + code),
                                                NONE,
                                                lastUnknown && code == codes
                                                        ? MissingKind.DONT_KNOW
                                                        : null,
                                                false))
                        .toList();
        OptionList list = new OptionList(Ids.next(), name, options);
        lists.add(list);
        return list;
    }

    private static Question closed(String name, OptionList options) {
        return plain(name, ItemType.SINGLE, options);
    }

    /** Answers whose mean says something. */
    private static Question evenSteps(String name, OptionList options) {
        String id = Ids.next();
        var traits = new Traits(Level.SCALE, LocalText.of(""), null, null, null, null, null);
        return question(
                name,
                new Item(
                        id,
                        name,
                        label(name),
                        NONE,
                        ItemType.SINGLE,
                        options,
                        null,
                        null,
                        Columns.ofItem(id),
                        List.of(),
                        traits));
    }

    private static Question plain(String name, ItemType type, @Nullable OptionList options) {
        String id = Ids.next();
        Item item =
                new Item(
                        id,
                        name,
                        label(name),
                        NONE,
                        type,
                        options,
                        null,
                        Columns.ofItem(id),
                        List.of());
        return question(name, item);
    }

    private static Question several(String name, OptionList options) {
        List<ItemOption> ticks =
                options.options().stream()
                        .map(
                                o -> {
                                    String id = Ids.next();
                                    return new ItemOption(id, o, Columns.ofTick(id));
                                })
                        .toList();
        return question(
                name,
                new Item(
                        Ids.next(),
                        name,
                        label(name),
                        NONE,
                        ItemType.MULTIPLE,
                        options,
                        null,
                        null,
                        ticks));
    }

    private static Question question(String name, Item item) {
        return new Question(
                Ids.next(),
                name,
                "",
                QuestionType.valueOf(item.type().name()),
                label(name),
                NONE,
                NONE,
                NONE,
                null,
                null,
                NONE,
                null,
                List.of(item));
    }

    private static LocalText label(String name) {
        return LocalText.of("What is asked in " + name);
    }
}
