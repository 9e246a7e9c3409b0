package org.feltbok.search.ui;

import org.feltbok.base.task.Listening;
import org.feltbok.base.task.OneAtATime;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.kit.Desk;
import org.feltbok.search.Found;
import org.feltbok.search.Hit;
import org.feltbok.search.LiveSearch;
import org.feltbok.search.SearchChoice;
import org.feltbok.search.SearchChoices;
import org.feltbok.search.SearchText;
import org.feltbok.search.SearchText.Kind;
import org.feltbok.shell.kit.ReadInFront;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is looked for, what was found, what of it is ticked and at hand. Used on the user-interface
 * thread.
 */
final class SearchModel {
    private final Desk desk;
    private final LiveSearch search;
    private final OneAtATime searching;
    private final ReadInFront reading = new ReadInFront(this::find);
    private final Listening listening;
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Runnable> atHand = new ArrayList<>();
    private final Set<String> ticked = new HashSet<>();
    private String typed = "";
    private SearchChoice choice = SearchChoice.ALL;
    private SearchChoices choices = SearchChoices.NONE;
    private Found found = Found.NOTHING;
    private Found.Marker marker = found.marker();
    private @Nullable Kind where;
    private List<SearchText> shown = List.of();
    private int at = -1;
    private Map<Kind, Long> counts = Map.of();
    private boolean whole;

    /** Whether what there is to choose from was read since the study became another. */
    private boolean known;

    SearchModel(Desk desk, LiveSearch search) {
        this.desk = desk;
        this.search = search;
        searching = new OneAtATime(desk.tasks());
        listening = desk.hear(e -> true, this::outdated);
    }

    private void outdated() {
        known = false;
        reading.outdated();
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Told when another text is at hand, and all else is as it was. */
    void addMoveListener(Runnable listener) {
        atHand.add(listener);
    }

    void shown() {
        reading.shown();
    }

    void hidden() {
        reading.hidden();
    }

    /** Who works is another: others' memos and codes are not theirs. */
    void personChanged() {
        untick();
        outdated();
    }

    void end() {
        listening.end();
    }

    Desk desk() {
        return desk;
    }

    String typed() {
        return typed;
    }

    void type(String words) {
        if (!typed.equals(words)) {
            typed = words;
            untick();
            find();
        }
    }

    /** Ticks go at once, and not when something else was found. */
    private void untick() {
        if (!ticked.isEmpty()) {
            ticked.clear();
            tell();
        }
    }

    SearchChoice choice() {
        return choice;
    }

    void choose(SearchChoice now) {
        if (!choice.equals(now)) {
            choice = now;
            untick();
            find();
        }
    }

    private record Read(SearchChoices choices, Found found) {}

    private void find() {
        if (searching.isBusy(this::find)) {
            return;
        }
        String asked = typed;
        SearchChoice in = choice;
        String who = desk.name();
        SearchChoices was = known ? choices : null;
        known = true;
        searching.run(
                "search.searching",
                p ->
                        new Read(
                                was == null ? choices(who) : was,
                                search.search(asked, in, who, p::cancelled)),
                this::take,
                problem -> {
                    unread();
                    desk.tasks().tell(problem);
                },
                this::unread);
    }

    private void unread() {
        known = false;
        reading.unread();
    }

    private SearchChoices choices(String who) {
        return desk.file().read(h -> SearchChoices.read(h, desk.texts().language(), who));
    }

    private void take(Read read) {
        String was = current().map(SearchText::id).orElse("");
        choices = read.choices();
        found = read.found();
        marker = found.marker();
        counts = found.counts();
        // what is found no more is not coded unseen
        Set<String> ids = new HashSet<>();
        found.texts().forEach(t -> ids.add(t.id()));
        ticked.retainAll(ids);
        show(was);
    }

    private void show(String current) {
        shown = where == null ? found.texts() : found.of(where);
        at = shown.isEmpty() ? -1 : 0;
        for (int i = 0; i < shown.size() && !current.isEmpty(); i++) {
            if (shown.get(i).id().equals(current)) {
                at = i;
                break;
            }
        }
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    SearchChoices choices() {
        return choices;
    }

    Found found() {
        return found;
    }

    /** Those of the place that is looked at. */
    List<SearchText> texts() {
        return shown;
    }

    long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    Hit hit(SearchText text) {
        return marker.hit(text);
    }

    @Nullable Kind where() {
        return where;
    }

    /**
     * @param kind null = all
     */
    void where(@Nullable Kind kind) {
        if (where != kind) {
            where = kind;
            show(current().map(SearchText::id).orElse(""));
        }
    }

    int at() {
        return at;
    }

    void at(int index) {
        if (index >= 0 && index < shown.size() && index != at) {
            at = index;
            atHand.forEach(Runnable::run);
        }
    }

    Optional<SearchText> current() {
        return at < 0 || at >= shown.size() ? Optional.empty() : Optional.of(shown.get(at));
    }

    boolean isTicked(SearchText text) {
        return ticked.contains(text.id());
    }

    int ticked() {
        return ticked.size();
    }

    /** Ticks what is at hand or takes the tick away, and goes on to the next. */
    void tick() {
        current()
                .ifPresent(
                        t -> {
                            turn(t);
                            at = Math.min(at + 1, shown.size() - 1);
                            tell();
                        });
    }

    void tick(SearchText text) {
        turn(text);
        tell();
    }

    private void turn(SearchText text) {
        if (!ticked.remove(text.id())) {
            ticked.add(text.id());
        }
    }

    /** All that are shown; none of them if all are ticked. */
    void tickAll() {
        List<String> ids = shown.stream().map(SearchText::id).toList();
        if (ticked.containsAll(ids)) {
            ids.forEach(ticked::remove);
        } else {
            ticked.addAll(ids);
        }
        tell();
    }

    /** What would be coded: what is ticked, or what is at hand where nothing is. */
    List<SearchText> chosen() {
        return choosing().toList();
    }

    private Stream<SearchText> choosing() {
        return ticked.isEmpty()
                ? current().stream()
                : found.texts().stream().filter(this::isTicked);
    }

    /** The codebook by which is coded: that of the first of what is chosen that has one. */
    Optional<String> book() {
        return choosing().map(SearchText::book).filter(b -> !b.isEmpty()).findFirst();
    }

    CodeTree tree() {
        return book().map(choices.trees()::get).orElseGet(() -> new CodeTree(List.of()));
    }

    /** What a code is called while names are hidden, or as it is. */
    String told(Code code) {
        return choices.told(code, desk.texts().language());
    }

    /** The codes that who works gave a text. */
    List<Code> codes(SearchText text) {
        return choices.given(text);
    }

    /** Whether the whole texts are coded, and not the words that were found. */
    boolean isWhole() {
        return whole;
    }

    void whole(boolean now) {
        if (whole != now) {
            whole = now;
            tell();
        }
    }
}
