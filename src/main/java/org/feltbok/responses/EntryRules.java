package org.feltbok.responses;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.feltbok.base.MissingKind;

/** What the skip rules of a form say about a response: which items are asked, and what follows from an answer. */
public final class EntryRules {
    private static final Pattern NAME = Pattern.compile("\\$\\{\\s*([^}\\s]+)\\s*}");

    /** Whether an item is there to be answered. */
    public enum Asking {
        ASKED,
        NOT_ASKED,
        /** The answers that decide are not all there yet. */
        OPEN
    }

    private record Rule(Predicate<Answers> holds, List<FormItem> deciding) {}

    private final Form form;
    private final List<List<Rule>> rules = new ArrayList<>();

    /** @param compile makes a condition of the text of a skip rule */
    public EntryRules(Form form, Function<String, Predicate<Answers>> compile) {
        this.form = form;
        for (FormItem item : form.items()) {
            rules.add(item.relevant().stream()
                    .map(r -> new Rule(compile.apply(r), deciding(form, r)))
                    .toList());
        }
    }

    private static List<FormItem> deciding(Form form, String rule) {
        Set<FormItem> found = new LinkedHashSet<>();
        Matcher names = NAME.matcher(rule);
        while (names.find()) {
            form.item(names.group(1)).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    public Form form() {
        return form;
    }

    public boolean hasRule(FormItem item) {
        return !rules.get(item.index()).isEmpty();
    }

    /** The items whose answers decide whether this one is asked. */
    public List<FormItem> deciding(FormItem item) {
        return rules.get(item.index()).stream()
                .flatMap(r -> r.deciding().stream())
                .distinct()
                .toList();
    }

    public Asking asking(FormItem item, Answers answers) {
        Asking result = Asking.ASKED;
        for (Rule rule : rules.get(item.index())) {
            if (!rule.holds().test(answers)) {
                if (rule.deciding().stream().allMatch(d -> answers.get(d).isRecorded())) {
                    return Asking.NOT_ASKED;
                }
                result = Asking.OPEN;
            }
        }
        return result;
    }

    /**
     * The answers after one is given: items that it makes not asked become so where nothing was recorded, and items
     * that are asked again become empty. Answers already given stay.
     */
    public Answers answer(Answers before, FormItem item, Answer answer) {
        Answers now = before.with(item, answer);
        Set<FormItem> changed = new HashSet<>(Set.of(item));
        // an item may decide about a later one, so go on until nothing changes; rules that contradict stop at the end
        for (int round = 0; round < form.items().size() && !changed.isEmpty(); round++) {
            Set<FormItem> next = new HashSet<>();
            for (FormItem other : form.items()) {
                if (!other.equals(item) && deciding(other).stream().anyMatch(changed::contains)) {
                    Answer follows = follows(other, now);
                    if (!follows.equals(now.get(other))) {
                        now = now.with(other, follows);
                        next.add(other);
                    }
                }
            }
            changed = next;
        }
        return now;
    }

    private Answer follows(FormItem item, Answers answers) {
        Answer current = answers.get(item);
        Asking asking = asking(item, answers);
        if (asking == Asking.NOT_ASKED && !current.isRecorded()) {
            return Answer.missing(MissingKind.NOT_ASKED);
        }
        if (asking != Asking.NOT_ASKED && current.is(MissingKind.NOT_ASKED)) {
            return Answer.NONE;
        }
        return current;
    }
}
