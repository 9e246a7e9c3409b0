package org.feltbok.coding.ui.similar;

import org.feltbok.analysis.words.AlikeParts;
import org.feltbok.analysis.words.CodeSuggestion;
import org.feltbok.analysis.words.WordRule;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.OneAtATime;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.AnswerSource;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.LiveCodings;
import org.feltbok.coding.help.AnswerPart;
import org.feltbok.coding.help.Member;
import org.feltbok.coding.help.Offer;
import org.feltbok.coding.help.Own;
import org.feltbok.coding.help.Proposals;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.ui.AnswersNow;
import org.feltbok.store.ChangeEvent;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What may be coded together, which of it is at hand, and what of that is ticked. */
final class SimilarModel {
    /** What is looked at. */
    enum View {
        GROUPS,
        WORDS,
        SUGGESTED,
        MEASURED
    }

    private final Desk desk;
    private final LiveCodings<AnswerSheet, CodedText> live;
    private final OneAtATime finding;
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Runnable> atHand = new ArrayList<>();
    private final Ticks ticks = new Ticks();
    private final Map<String, String> chosen = new HashMap<>();
    private final Map<String, Optional<CodeSuggestion>> proposed = new HashMap<>();
    private final Map<View, String> current = new EnumMap<>(View.class);
    private AnswersNow now;
    private Found found = Found.NOTHING;
    private Proposals proposals;
    private Found.Asked asked = new Found.Asked(AlikeParts.By.BOTH, WordRule.Kind.ANY_FORM, "");
    private View view = View.GROUPS;
    private int member;
    private boolean inFront;
    private boolean otherWords = true;
    private boolean stale = true;

    SimilarModel(Desk desk) {
        this.desk = desk;
        finding = new OneAtATime(desk.tasks());
        now = new AnswersNow(desk, AnswerSheet.NONE);
        proposals = new Proposals(now.sheet(), own(), found.learned());
        live = new LiveCodings<>(desk.file(), desk.front(), desk::read, new Taking());
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Told when something else is at hand, ticked or chosen and all else is as it was. */
    void addMoveListener(Runnable listener) {
        atHand.add(listener);
    }

    void dispose() {
        live.close();
    }

    /** Comes to the front with a question; empty = the one at hand, or the first. */
    void shown(String wanted) {
        inFront = true;
        String item = wanted.replaceFirst("#.*", "");
        boolean same = now.item().filter(i -> i.itemId().equals(item)).isPresent();
        if (now.item().isEmpty() || !item.isEmpty() && !same) {
            open(i -> i.itemId().equals(item) || i.name().equals(item));
        } else {
            find();
        }
    }

    void hidden() {
        inFront = false;
    }

    void choose(CodableItem item) {
        open(i -> i.itemId().equals(item.itemId()));
    }

    private void open(Predicate<CodableItem> wanted) {
        live.open(
                new AnswerSource(
                        items -> items.stream().filter(wanted).findFirst(),
                        desk.texts().language(),
                        desk.texts().get("agreement.interviews")));
    }

    void personChanged() {
        ticks.clear();
        chosen.clear();
        outdated(false);
    }

    private final class Taking implements LiveCodings.Listener<AnswerSheet, CodedText> {
        @Override
        public void readAll(AnswerSheet sheet, List<ChangeEvent> changes) {
            boolean other = !now.item().equals(Optional.ofNullable(sheet.item()));
            if (other) {
                ticks.clear();
                chosen.clear();
                current.clear();
                found = Found.NOTHING;
            }
            boolean words = other || !isSaid(now.sheet(), sheet);
            now = new AnswersNow(desk, sheet);
            outdated(words);
        }

        @Override
        public void changed(AnswerSheet sheet, LiveCodings.Delta<CodedText> delta) {
            boolean words =
                    !sheet.texts().isOrderedAs(now.texts())
                            || delta.texts().stream().anyMatch(t -> !isSaid(delta, t));
            now = new AnswersNow(desk, sheet);
            outdated(words);
        }

        @Override
        public void settled() {
            // keys given meanwhile are about what is shown: nothing waits
        }

        @Override
        public void failed(Throwable problem) {
            desk.dialogs().error(problem);
        }
    }

    /** Whether the same is said in the same order. */
    private static boolean isSaid(AnswerSheet before, AnswerSheet after) {
        List<CodedText> one = before.texts().all();
        List<CodedText> other = after.texts().all();
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).text().text().equals(other.get(i).text().text())
                    || !one.get(i).ref().equals(other.get(i).ref())) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSaid(LiveCodings.Delta<CodedText> delta, CodedText text) {
        return delta.before().getOrDefault(text.ref().id(), Optional.empty()).stream()
                .anyMatch(b -> b.text().text().equals(text.text().text()));
    }

    // what is found
    // ----------------------------------------------------------------------------------------------

    private void outdated(boolean words) {
        otherWords |= words;
        stale = true;
        // what has a code by now is seen at once; what is learned of it a moment later
        refresh();
        find();
    }

    private void find() {
        if (!inFront || !stale || finding.isBusy(this::find)) {
            return;
        }
        AnswerSheet sheet = now.sheet();
        String me = now.me();
        List<Offer> known = otherWords ? null : found.groups();
        Found.Asked what = asked;
        stale = false;
        boolean words = otherWords;
        otherWords = false;
        Runnable undone =
                () -> {
                    stale = true;
                    otherWords |= words;
                };
        finding.run(
                "similar.finding",
                p -> Found.in(sheet, me, what, known, p::cancelled),
                result -> {
                    found = result;
                    refresh();
                },
                problem -> {
                    undone.run();
                    desk.dialogs().error(problem);
                },
                undone);
    }

    private void refresh() {
        proposed.clear();
        proposals = new Proposals(now.sheet(), own(), found.learned());
        keepPlace();
        listeners.forEach(Runnable::run);
    }

    Found.Asked asked() {
        return asked;
    }

    /** Something else is looked for. */
    void ask(Found.Asked wanted) {
        if (!wanted.equals(asked)) {
            otherWords |= wanted.by() != asked.by();
            asked = wanted;
            stale = true;
            find();
        }
    }

    Optional<FaultException> fault() {
        return Optional.ofNullable(found.fault());
    }

    Found found() {
        return found;
    }

    Desk desk() {
        return desk;
    }

    AnswersNow now() {
        return now;
    }

    String place() {
        return now.item().map(CodableItem::itemId).orElse("");
    }

    View view() {
        return view;
    }

    void view(View wanted) {
        view = wanted;
        member = 0;
        keepPlace();
        listeners.forEach(Runnable::run);
    }

    List<Offer> offers(View of) {
        return switch (of) {
            case GROUPS -> found.groups();
            case WORDS -> found.places();
            case SUGGESTED -> found.suggested();
            case MEASURED -> List.of();
        };
    }

    List<Offer> offers() {
        return offers(view);
    }

    // what is at hand
    // -----------------------------------------------------------------------------------------

    private void keepPlace() {
        if (current().isEmpty()) {
            member = 0;
            offers().stream().findFirst().ifPresent(o -> current.put(view, Ticks.id(o)));
        }
    }

    Optional<Offer> current() {
        String id = current.getOrDefault(view, "");
        return offers().stream().filter(o -> Ticks.id(o).equals(id)).findFirst();
    }

    boolean isCurrent(Offer offer) {
        return Ticks.id(offer).equals(current.get(view));
    }

    void goTo(Offer offer) {
        if (!isCurrent(offer)) {
            current.put(view, Ticks.id(offer));
            member = 0;
            tell();
        }
    }

    void tell() {
        atHand.forEach(Runnable::run);
    }

    void move(int step) {
        List<Offer> all = offers();
        int at = current().map(all::indexOf).orElse(-1);
        if (!all.isEmpty()) {
            goTo(all.get(Math.clamp(at + step, 0, all.size() - 1)));
        }
    }

    /** The next with something left to code, from the start again after the last. */
    void nextLeft() {
        List<Offer> all = offers();
        int at = current().map(all::indexOf).orElse(-1);
        for (int i = 1; i <= all.size(); i++) {
            Offer next = all.get((at + i) % all.size());
            if (!left(next).isEmpty()) {
                goTo(next);
                return;
            }
        }
    }

    /** The member at hand within the group at hand, from 0. */
    int member() {
        return member;
    }

    void moveMember(int step) {
        current()
                .ifPresent(
                        o -> {
                            int last = Members.count(o) - 1;
                            member = Math.clamp((long) member + step, 0, Math.max(0, last));
                            tell();
                        });
    }

    boolean isTicked(Offer offer, Member of) {
        return ticks.isTicked(offer, of);
    }

    /** Drops a member of the group at hand or takes it in again. */
    void tick() {
        current().ifPresent(o -> tick(o, member));
    }

    void tick(Offer offer, int at) {
        ticks.turn(offer, Members.at(offer, at));
        tell();
    }

    // its code
    // ------------------------------------------------------------------------------------------------

    Own own() {
        return new Own(now.texts(), now.me());
    }

    /** What a group may get, and why; what somebody chose for it has no reason but that. */
    Optional<CodeSuggestion> proposal(Offer offer) {
        return proposed.computeIfAbsent(Ticks.id(offer), id -> proposals.of(offer));
    }

    Optional<Code> code(Offer offer) {
        String own = chosen.get(Ticks.id(offer));
        return Optional.ofNullable(own)
                .or(() -> proposal(offer).map(CodeSuggestion::code))
                .flatMap(now.tree()::byId)
                .filter(now.tree()::isOffered);
    }

    boolean isChosen(Offer offer) {
        return chosen.containsKey(Ticks.id(offer));
    }

    /** The group at hand gets another code; nothing is coded yet. */
    void chooseCode(String code) {
        current()
                .ifPresent(
                        o -> {
                            chosen.put(Ticks.id(o), code);
                            tell();
                        });
    }

    /** The ticked parts that do not have the code of their group; any code where it has none. */
    List<AnswerPart> left(Offer offer) {
        Own own = own();
        Optional<Code> code = code(offer);
        return ticks.ticked(offer).stream()
                .flatMap(m -> m.hits().stream())
                .filter(h -> code.map(c -> !own.has(h, c.id())).orElseGet(() -> !own.isCoded(h)))
                .toList();
    }

    List<Member> ticked(Offer offer) {
        return ticks.ticked(offer);
    }
}
