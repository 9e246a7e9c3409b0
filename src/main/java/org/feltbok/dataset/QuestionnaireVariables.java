package org.feltbok.dataset;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.AskedQuestion;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The questions of a questionnaire as figures see them, and where their answers stand. */
final class QuestionnaireVariables {
    private final Function<String, List<AskedItem.Code>> codes;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, AnswersLayout.Field> fields = new LinkedHashMap<>();
    private final List<AskedQuestion> questions = new ArrayList<>();

    /**
     * @param codes those that the answers to an item can get, by its id
     */
    QuestionnaireVariables(
            Questionnaire questionnaire, Function<String, List<AskedItem.Code>> codes) {
        this.codes = codes;
        for (Section section : questionnaire.sections()) {
            for (Question question : section.questions()) {
                boolean retired = section.isRetired() || question.isRetired();
                questions.add(
                        new AskedQuestion(
                                question.name(),
                                question.number(),
                                question.label(),
                                question.items().stream()
                                        .flatMap(i -> items(i, retired))
                                        .toList()));
            }
        }
    }

    List<AskedQuestion> questions() {
        return questions;
    }

    Map<String, Variable> variables() {
        return variables;
    }

    /** Whether the cells of an item are those of categories and not numbers. */
    boolean isCategories(String item) {
        Variable variable = variables.get(item);
        return variable != null && variable.type() != Variable.Type.NUMBER;
    }

    /** By column of the answer matrix. */
    Map<String, AnswersLayout.Field> fields() {
        return fields;
    }

    /** What is ranked is asked of each option: which place it has. */
    private Stream<AskedItem> items(Item item, boolean retired) {
        if (!item.type().isRanked()) {
            return Stream.of(item(item, retired));
        }
        // an answer that means something missing has no place
        List<ItemOption> ticks =
                item.ticks().stream().filter(t -> t.option().missing() == null).toList();
        List<Category> places = places(ticks.size());
        return ticks.stream().map(t -> ranked(item, t, places, retired));
    }

    private AskedItem ranked(Item item, ItemOption tick, List<Category> places, boolean retired) {
        Option option = tick.option();
        String name = Variable.flag(item.name(), option.code());
        variables.put(
                name,
                new Variable(
                        name,
                        option.label(),
                        option.figureLabel(),
                        Variable.Type.SCALE,
                        places,
                        0,
                        Set.of()));
        Map<Integer, Integer> positions = new LinkedHashMap<>();
        for (int place = 1; place <= places.size(); place++) {
            positions.put(place, place - 1);
        }
        fields.put(
                tick.column(),
                new AnswersLayout.Field(name, name, AnswersLayout.Form.CODE, positions));
        return new AskedItem(
                tick.id(),
                name,
                option.label(),
                option.figureLabel(),
                places,
                List.of(),
                retired || item.isRetired() || option.isRetired());
    }

    private static List<Category> places(int number) {
        List<Category> places = new ArrayList<>();
        for (int place = 1; place <= number; place++) {
            LocalText label = LocalText.of(String.valueOf(place));
            places.add(
                    new Category(
                            String.valueOf(place), label, label, place, Optional.empty(), false));
        }
        return places;
    }

    private AskedItem item(Item item, boolean retired) {
        String name = item.name();
        List<Category> categories = item.choices().stream().map(o -> category(o)).toList();
        switch (item.type()) {
            case SINGLE -> {
                put(item, item.traits().isOrdered() ? Variable.Type.SCALE : Variable.Type.CATEGORY);
                field(item, AnswersLayout.Form.CODE, positions(item.choices()));
            }
            case MULTIPLE -> {
                put(item, Variable.Type.MULTIPLE);
                item.ticks().forEach(t -> putFlag(name, t));
            }
            case INTEGER, DECIMAL -> {
                put(item, Variable.Type.NUMBER);
                field(item, AnswersLayout.Form.NUMBER, Map.of());
            }
            case RANK -> throw new IllegalStateException("asked of each option");
            case TEXT, TIME -> {
                variables.put(
                        name, Variable.text(name, item.label(), item.figureLabel(), Set.of()));
                field(item, AnswersLayout.Form.PRESENT, Map.of());
            }
            case DATE -> {
                variables.put(name, Variable.day(name, item.label(), item.figureLabel()));
                field(item, AnswersLayout.Form.DAY, Map.of());
            }
        }
        List<AskedItem.Code> given = codes.apply(item.id());
        given.forEach(c -> putFlag(Variable.code(name, c.key()), c.label(), c.label()));
        return new AskedItem(
                item.id(),
                name,
                item.label(),
                item.figureLabel(),
                categories,
                given,
                retired || item.isRetired());
    }

    private void put(Item item, Variable.Type type) {
        List<Category> categories =
                type == Variable.Type.NUMBER
                        ? List.of()
                        : item.choices().stream().map(QuestionnaireVariables::category).toList();
        variables.put(
                item.name(),
                new Variable(
                        item.name(),
                        item.label(),
                        item.figureLabel(),
                        type,
                        categories,
                        item.traits().shownDecimals(),
                        Set.of()));
    }

    private void field(Item item, AnswersLayout.Form form, Map<Integer, Integer> positions) {
        fields.put(
                item.answerColumn(),
                new AnswersLayout.Field(item.name(), item.name(), form, positions));
    }

    private void putFlag(String item, ItemOption tick) {
        Option option = tick.option();
        String flag = Variable.flag(item, option.code());
        putFlag(flag, option.label(), option.figureLabel());
        fields.put(
                tick.column(),
                new AnswersLayout.Field(flag, item, AnswersLayout.Form.FLAG, Map.of()));
    }

    private void putFlag(String name, LocalText label, LocalText shortLabel) {
        variables.put(name, Variable.flag(name, label, shortLabel));
    }

    private static Map<Integer, Integer> positions(List<Option> options) {
        Map<Integer, Integer> positions = new LinkedHashMap<>();
        options.forEach(o -> positions.put(o.value(), positions.size()));
        return positions;
    }

    private static Category category(Option option) {
        return new Category(
                option.code(),
                option.label(),
                option.figureLabel(),
                option.counts(),
                Optional.ofNullable(option.missing()),
                option.isRetired());
    }
}
