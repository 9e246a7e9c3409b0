package org.feltbok.questions;

import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answers to choose from: put in, called otherwise, moved, taken out; codes as they are printed.
 */
public final class AnswerEdits {
    private static final LocalText NONE = LocalText.of("");

    private AnswerEdits() {}

    /**
     * A new answer.
     *
     * @param id of the option, made by the caller
     * @param after the option that it stands below; null = at the end
     */
    public static FormEdit add(String listId, String id, @Nullable String after, String called) {
        return new FormEdit(
                "add_answer",
                List.of(called),
                form ->
                        Rebuilt.list(
                                form,
                                listId,
                                list -> {
                                    List<Option> options = new ArrayList<>(list.options());
                                    int at =
                                            after == null ? options.size() : index(list, after) + 1;
                                    options.add(
                                            at,
                                            new Option(
                                                    id,
                                                    freeCode(list),
                                                    freeValue(list),
                                                    NONE,
                                                    NONE,
                                                    null,
                                                    false));
                                    return new OptionList(list.id(), list.name(), options);
                                }));
    }

    /** The code as it is printed, and as it stands in files. */
    public static FormEdit code(String optionId, String called, String written) {
        String code = written.strip();
        return new FormEdit(
                "code",
                List.of(called, code),
                form -> {
                    OptionList list = Rebuilt.listOf(form, optionId);
                    if (!code.matches("[^\\s;#/]{1,32}")) {
                        throw new FaultException("questions.no_code", written);
                    }
                    if (list.byCode(code).filter(o -> !o.id().equals(optionId)).isPresent()) {
                        throw new FaultException("questions.code_taken", code);
                    }
                    return Rebuilt.option(
                            form, optionId, o -> coded(o, code, valueFor(list, o, code)));
                });
    }

    /**
     * What is stored is the code itself where it is a number that is free; what was stored stays.
     */
    private static int valueFor(OptionList list, Option option, String code) {
        if (!code.matches("\\d{1,5}")) {
            return option.value();
        }
        int value = Integer.parseInt(code);
        boolean free =
                list.options().stream()
                        .noneMatch(o -> !o.id().equals(option.id()) && o.value() == value);
        return free ? value : option.value();
    }

    private static Option coded(Option o, String code, int value) {
        return new Option(
                o.id(),
                code,
                value,
                o.label(),
                o.shortLabel(),
                o.missing(),
                o.exclusive(),
                o.score(),
                o.retiredAt());
    }

    /** Which kind of missing an answer counts as; null = an answer like any other. */
    public static FormEdit missing(String optionId, String called, @Nullable MissingKind kind) {
        return new FormEdit(
                "missing",
                List.of(called),
                form ->
                        Rebuilt.option(
                                form,
                                optionId,
                                o ->
                                        new Option(
                                                o.id(),
                                                o.code(),
                                                o.value(),
                                                o.label(),
                                                o.shortLabel(),
                                                kind,
                                                o.exclusive(),
                                                o.score(),
                                                o.retiredAt())));
    }

    /** Whether it stands alone among several answers. */
    public static FormEdit alone(String optionId, String called, boolean alone) {
        return new FormEdit(
                "alone",
                List.of(called),
                form ->
                        Rebuilt.option(
                                form,
                                optionId,
                                o ->
                                        new Option(
                                                o.id(),
                                                o.code(),
                                                o.value(),
                                                o.label(),
                                                o.shortLabel(),
                                                o.missing(),
                                                alone,
                                                o.score(),
                                                o.retiredAt())));
    }

    /** A place up or down; the codes stay with their answers. */
    public static FormEdit move(String optionId, String called, int by) {
        return new FormEdit(
                "move",
                List.of(called),
                form ->
                        Rebuilt.list(
                                form,
                                Rebuilt.listOf(form, optionId).id(),
                                l ->
                                        new OptionList(
                                                l.id(),
                                                l.name(),
                                                Rebuilt.moved(
                                                        l.options(), index(l, optionId), by))));
    }

    /** Takes out an answer that nobody gave. */
    public static FormEdit remove(String optionId, String called) {
        return new FormEdit(
                "remove",
                List.of(called),
                form ->
                        Rebuilt.list(
                                form,
                                Rebuilt.listOf(form, optionId).id(),
                                l -> without(l, optionId)));
    }

    private static OptionList without(OptionList list, String optionId) {
        if (list.options().size() == 1) {
            throw new FaultException("questions.last_answer");
        }
        return new OptionList(
                list.id(),
                list.name(),
                list.options().stream().filter(o -> !o.id().equals(optionId)).toList());
    }

    /** Offers an answer no longer; null = offers it again. */
    public static FormEdit retire(String optionId, String called, @Nullable String day) {
        return new FormEdit(
                day == null ? "offer" : "retire",
                List.of(called),
                form ->
                        Rebuilt.option(
                                form,
                                optionId,
                                o ->
                                        new Option(
                                                o.id(),
                                                o.code(),
                                                o.value(),
                                                o.label(),
                                                o.shortLabel(),
                                                o.missing(),
                                                o.exclusive(),
                                                o.score(),
                                                day)));
    }

    /** A list of its own for a question that shared one: the same answers, to be changed alone. */
    static OptionList copy(String id, Questionnaire form, OptionList list, String name) {
        return new OptionList(
                id,
                freeName(form, name),
                list.options().stream()
                        .map(o -> o.withId(Ids.derived(id, "option", o.id())))
                        .toList());
    }

    static String freeName(Questionnaire form, String wanted) {
        String name = wanted;
        for (int n = 2; isTaken(form, name); n++) {
            name = wanted + "_" + n;
        }
        return name;
    }

    private static boolean isTaken(Questionnaire form, String name) {
        return form.optionLists().stream().anyMatch(l -> l.name().equals(name));
    }

    private static int index(OptionList list, String id) {
        return IntStream.range(0, list.options().size())
                .filter(i -> list.options().get(i).id().equals(id))
                .findFirst()
                .orElseThrow(Rebuilt::gone);
    }

    /** The number after the highest; gaps stay as they are printed. */
    private static String freeCode(OptionList list) {
        long highest =
                list.options().stream()
                        .filter(o -> o.code().matches("\\d{1,5}"))
                        .mapToLong(o -> Long.parseLong(o.code()))
                        .max()
                        .orElse(0);
        return String.valueOf(highest + 1);
    }

    private static int freeValue(OptionList list) {
        int wanted = Integer.parseInt(freeCode(list));
        return list.options().stream().noneMatch(o -> o.value() == wanted)
                ? wanted
                : list.options().stream().mapToInt(Option::value).max().orElse(0) + 1;
    }
}
