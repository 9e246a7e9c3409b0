package org.feltbok.responses.ui.settle;

import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.twice.ErrorRates;
import org.feltbok.responses.twice.ErrorSums;
import org.feltbok.responses.twice.FieldDifference;
import org.feltbok.responses.twice.SettleChoice;
import org.feltbok.responses.twice.SettleField;
import org.feltbok.responses.twice.TwiceKeyed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The differences that are shown, the one that the hand is at, and what each key does. What is
 * settled shows at once and goes to the study file behind.
 */
final class SettleModel {
    /** What the list shows. */
    enum Part {
        TO_SETTLE,
        SETTLED,
        ALL
    }

    /** A difference is known by its field, whatever is read anew. */
    private record Spot(String response, Item item) {
        private static Spot of(FieldDifference d) {
            return new Spot(d.pair().id(), d.item());
        }

        private boolean is(FieldDifference d) {
            return d.isOf(response, item);
        }
    }

    private final EntryRules rules;
    private final SettlePort port;
    private final ErrorSums sums;
    private TwiceKeyed twice;
    private List<FieldDifference> shown = List.of();
    private Optional<Spot> current = Optional.empty();
    private Part part = Part.TO_SETTLE;
    private Optional<Question> question = Optional.empty();
    private Optional<String> person = Optional.empty();

    SettleModel(EntryRules rules, SettlePort port) {
        this.rules = rules;
        this.port = port;
        twice = new TwiceKeyed(rules.form(), List.of(), 0);
        sums = ErrorSums.of(twice);
    }

    EntryRules rules() {
        return rules;
    }

    TwiceKeyed twice() {
        return twice;
    }

    /** How often keys were wrong, as it is now. */
    ErrorRates rates() {
        return sums.rates();
    }

    /** Takes in what stands in the file; the hand stays where it is. */
    void take(TwiceKeyed read) {
        TwiceKeyed was = twice;
        twice = read;
        count(was);
        refresh();
        if (current().isEmpty()) {
            first();
        }
    }

    private void first() {
        current = shown.stream().findFirst().map(Spot::of);
    }

    void show(Part wanted) {
        part = wanted;
        anew();
    }

    Part part() {
        return part;
    }

    /** Only the differences in a question; empty = in all. */
    void only(Optional<Question> wanted) {
        question = wanted;
        anew();
    }

    /** Only what a person keyed, first or second; empty = everybody. */
    void onlyOf(Optional<String> wanted) {
        person = wanted;
        anew();
    }

    private void anew() {
        refresh();
        if (current().isEmpty()) {
            first();
        }
    }

    private void refresh() {
        List<FieldDifference> all = twice.differences();
        List<FieldDifference> rows = new ArrayList<>();
        for (FieldDifference.State state : FieldDifference.State.values()) {
            boolean settled = state == FieldDifference.State.SETTLED;
            if (part == Part.ALL || settled == (part == Part.SETTLED)) {
                List<FieldDifference> of =
                        new ArrayList<>(
                                all.stream()
                                        .filter(d -> d.state() == state && isWanted(d))
                                        .toList());
                if (settled) {
                    of.sort(Comparator.comparing(SettleModel::at).reversed());
                }
                rows.addAll(of);
            }
        }
        shown = List.copyOf(rows);
    }

    private static String at(FieldDifference d) {
        return d.settlement().map(s -> s.at()).orElse("");
    }

    private boolean isWanted(FieldDifference d) {
        return question.filter(q -> !twice.form().questionOf(d.item()).equals(q)).isEmpty()
                && person.filter(p -> !people(d).contains(p)).isEmpty();
    }

    private static Set<String> people(FieldDifference d) {
        Set<String> two = new LinkedHashSet<>();
        two.add(d.pair().first().response().enteredBy());
        two.add(d.pair().second().response().enteredBy());
        return two;
    }

    /** Who keyed any of what differs. */
    Set<String> people() {
        Set<String> all = new TreeSet<>();
        twice.differences().forEach(d -> all.addAll(people(d)));
        all.remove("");
        return all;
    }

    /** The questions in which anything differs, in the order of the form. */
    Set<Question> questions() {
        Set<Question> all = new LinkedHashSet<>();
        Set<String> differing = new HashSet<>();
        twice.differences().forEach(d -> differing.add(d.item().id()));
        twice.form().items().stream()
                .filter(i -> differing.contains(i.id()))
                .forEach(i -> all.add(twice.form().questionOf(i)));
        return all;
    }

    List<FieldDifference> shown() {
        return shown;
    }

    Optional<FieldDifference> current() {
        return current.flatMap(c -> shown.stream().filter(c::is).findFirst());
    }

    void choose(FieldDifference wanted) {
        current = Optional.of(Spot.of(wanted));
    }

    /** One on or back in the list. */
    void move(int step) {
        int to = current().map(shown::indexOf).orElse(-1) + step;
        if (to >= 0 && to < shown.size()) {
            choose(shown.get(to));
        }
    }

    /** The next or the one before that nobody has settled, round the list. */
    void nextToSettle(int step) {
        int at = current().map(shown::indexOf).orElse(-1);
        for (int i = 1; i <= shown.size(); i++) {
            FieldDifference next = shown.get(Math.floorMod(at + i * step, shown.size()));
            if (!next.isSettled()) {
                choose(next);
                return;
            }
        }
    }

    /** Settles for one of the two, or puts off; goes on to the next. */
    void settle(FieldDifference seen, SettleChoice choice, String who) {
        say(SettleField.of(rules, seen, choice, who, port.now()), true);
    }

    /** Settles for what the paper says; goes on to the next. */
    void other(FieldDifference seen, Answer value, String who) {
        say(SettleField.other(rules, seen, value, who, port.now()), true);
    }

    void note(FieldDifference seen, String text, String who) {
        say(SettleField.noted(rules, seen, text, who, port.now()), false);
    }

    private void say(SettleField said, boolean goesOn) {
        List<FieldDifference> before = shown;
        int at = indexOf(before, Spot.of(said.seen()));
        TwiceKeyed was = twice;
        twice = was.after(rules, said);
        count(was);
        refresh();
        port.make(said);
        if (goesOn) {
            before.subList(Math.min(at + 1, before.size()), before.size()).stream()
                    .map(Spot::of)
                    .filter(s -> indexOf(shown, s) >= 0)
                    .findFirst()
                    .ifPresent(s -> current = Optional.of(s));
        }
        if (current().isEmpty()) {
            first();
        }
    }

    /** Pairs that are others are counted anew, the rest stays counted. */
    private void count(TwiceKeyed was) {
        sums.replace(was.pairs(), twice.pairs());
    }

    private static int indexOf(List<FieldDifference> rows, Spot spot) {
        for (int i = 0; i < rows.size(); i++) {
            if (spot.is(rows.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
