package org.feltbok.coding.ui.agree;

import org.feltbok.base.Ids;
import org.feltbok.base.task.Listening;
import org.feltbok.coding.AddCode;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Code;
import org.feltbok.coding.Coder;
import org.feltbok.coding.agreement.AssignTexts;
import org.feltbok.coding.agreement.ChooseCounting;
import org.feltbok.coding.agreement.Comparison;
import org.feltbok.coding.agreement.EndAssignment;
import org.feltbok.coding.agreement.Layer;
import org.feltbok.coding.agreement.Pairing.Disagreement;
import org.feltbok.coding.agreement.SettleCode;
import org.feltbok.coding.agreement.TakeAgreed;
import org.feltbok.coding.agreement.Unsettle;
import org.feltbok.coding.kit.Desk;
import org.feltbok.shell.kit.ReadInFront;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two coders compared on a question, the disagreement at hand, and what is done about it. */
final class AgreementModel {
    private final Desk desk;
    private final Listening listening;
    private final ReadInFront reading = new ReadInFront(this::load);
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Runnable> atHand = new ArrayList<>();
    private Comparison now = Comparison.NONE;
    private List<Disagreement> all = List.of();
    private String item = "";
    private List<String> pair = List.of();
    private @Nullable String currentId;

    /** Those whose settling is on its way to the file: a quick next key is not about them. */
    private final Set<String> underway = new HashSet<>();

    private boolean busy;
    private boolean again;
    private boolean closed;

    AgreementModel(Desk desk) {
        this.desk = desk;
        listening = desk.hear(e -> e.touches(ComparedTables::isOne), reading::outdated);
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Told when another disagreement is at hand and all else is as it was. */
    void addMoveListener(Runnable listener) {
        atHand.add(listener);
    }

    void dispose() {
        closed = true;
        listening.end();
    }

    /** Comes to the front with another question; empty = the one at hand, or the first. */
    void shown(String wanted) {
        boolean other = !wanted.isEmpty() && !wanted.equals(item);
        if (other) {
            item = wanted;
        }
        if (!reading.shown() && other) {
            reading.now();
        }
    }

    void hidden() {
        reading.hidden();
    }

    /** Somebody else works now. */
    void seenByOther() {
        reading.outdated();
    }

    void choose(CodableItem wanted) {
        currentId = null;
        item = wanted.itemId();
        reading.now();
    }

    void choosePair(Coder one, Coder other) {
        pair = List.of(one.id(), other.id());
        reading.now();
    }

    /** Reads it all in the background; what changes meanwhile is read once more. */
    private void load() {
        if (busy) {
            again = true;
            return;
        }
        busy = true;
        Comparison former = now;
        String wanted = item;
        List<String> two = pair;
        String who = desk.name();
        desk.read(
                study -> Comparison.read(study, desk.texts().language(), wanted, two, who, former),
                this::take,
                problem -> {
                    busy = false;
                    again = false;
                    reading.unread();
                    desk.dialogs().error(problem);
                });
    }

    private void take(Comparison made) {
        busy = false;
        if (closed) {
            return;
        }
        now = made;
        all = made.pairing().disagreements();
        Set<String> left =
                all.stream()
                        .filter(d -> d.decision().isEmpty())
                        .map(Disagreement::id)
                        .collect(Collectors.toSet());
        underway.retainAll(left);
        item = made.sheet().item() == null ? item : made.sheet().item().itemId();
        if (current().isEmpty()) {
            currentId =
                    open().stream()
                            .findFirst()
                            .or(() -> all.stream().findFirst())
                            .map(Disagreement::id)
                            .orElse(null);
        }
        listeners.forEach(Runnable::run);
        if (again) {
            again = false;
            load();
        }
    }

    Desk desk() {
        return desk;
    }

    Comparison now() {
        return now;
    }

    String place() {
        return item;
    }

    List<Disagreement> all() {
        return all;
    }

    /** Not settled yet, nor on the way to it. */
    List<Disagreement> open() {
        return all.stream().filter(this::isOpen).toList();
    }

    private boolean isOpen(Disagreement d) {
        return d.decision().isEmpty() && !underway.contains(d.id());
    }

    Optional<Disagreement> current() {
        return all.stream().filter(d -> d.id().equals(currentId)).findFirst();
    }

    void goTo(Disagreement wanted) {
        if (!wanted.id().equals(currentId)) {
            currentId = wanted.id();
            atHand.forEach(Runnable::run);
        }
    }

    /** Goes so many on among all, the open ones first. */
    void move(int step) {
        List<Disagreement> order = inOrder();
        int at = current().map(order::indexOf).orElse(-1);
        if (!order.isEmpty()) {
            goTo(order.get(Math.clamp(at + step, 0, order.size() - 1)));
        }
    }

    /** The open ones, then those settled. */
    List<Disagreement> inOrder() {
        List<Disagreement> order = new ArrayList<>(open());
        all.stream().filter(d -> !isOpen(d)).forEach(order::add);
        return order;
    }

    /** The next open one after the one at hand, from the start again; this one stays open. */
    void later() {
        int at = current().map(all::indexOf).orElse(-1);
        for (int i = 1; i <= all.size(); i++) {
            Disagreement next = all.get((at + i) % all.size());
            if (isOpen(next)) {
                goTo(next);
                return;
            }
        }
    }

    Optional<Code> code(Disagreement d) {
        return now.sheet().tree().byId(d.codeId());
    }

    private String label(Disagreement d) {
        return code(d).map(c -> c.label().in(desk.texts().language())).orElse("");
    }

    private Instant at() {
        return desk.now();
    }

    private String codebook() {
        return now.sheet().item() == null ? "" : now.sheet().item().codebookId();
    }

    /** What a coder says of the code at hand stands: that it stands, or that it does not. */
    void takeOf(int coder) {
        current()
                .filter(d -> now.pairing().coders().size() > coder)
                .ifPresent(
                        d -> {
                            String one = now.pairing().coders().get(coder);
                            if (d.ofWords()) {
                                words(d, List.of(one), false);
                            } else {
                                settle(d, d.by().contains(one), null, List.of());
                            }
                        });
    }

    /** The code at hand, which all gave, stands on the words that they share. */
    void takeShared() {
        current()
                .filter(Disagreement::ofWords)
                .ifPresent(
                        d -> {
                            if (d.hasShared()) {
                                words(d, d.by(), true);
                            } else {
                                desk.dialogs().note("agreement.no_shared_words");
                            }
                        });
    }

    private void words(Disagreement d, List<String> of, boolean shared) {
        give(List.of(d), me -> settling(d, true, null, of, shared, me));
    }

    /** All that either gave this answer stands; where only words differ, on those of both. */
    void takeBoth() {
        current()
                .ifPresent(
                        d -> {
                            if (d.ofWords()) {
                                words(d, d.by(), false);
                            } else {
                                allOf(d);
                            }
                        });
    }

    private void allOf(Disagreement d) {
        List<Disagreement> here =
                all.stream().filter(o -> o.text().ref().equals(d.text().ref())).toList();
        give(
                here,
                me ->
                        Together.of(
                                "coding.settle_both",
                                List.of(),
                                here.stream()
                                        .<Operation>map(o -> settling(o, true, null, me))
                                        .toList()));
    }

    void takeOther(Code code) {
        current()
                .filter(d -> !d.codeId().equals(code.id()) && !code.folder())
                .ifPresent(d -> settle(d, false, code.id(), List.of()));
    }

    /** A code that there was none of yet. */
    void takeNew(String name) {
        String id = Ids.next();
        current()
                .ifPresent(
                        d ->
                                settle(
                                        d,
                                        false,
                                        id,
                                        List.of(
                                                new AddCode(
                                                        id,
                                                        codebook(),
                                                        code(d).map(Code::parentId).orElse(null),
                                                        name,
                                                        false,
                                                        AddCode.NEXT_FREE))));
    }

    private void settle(
            Disagreement d, boolean stands, @Nullable String instead, List<Operation> first) {
        give(
                List.of(d),
                me -> {
                    Operation settling = settling(d, stands, instead, me);
                    if (first.isEmpty()) {
                        return settling;
                    }
                    List<Operation> parts = new ArrayList<>(first);
                    parts.add(settling);
                    return Together.as(settling, parts);
                });
    }

    /** Once this is on its way the hand is at the next open one. */
    private void give(List<Disagreement> settled, Function<Coder, Operation> operation) {
        List<String> ids =
                settled.stream().filter(d -> d.decision().isEmpty()).map(Disagreement::id).toList();
        boolean isAtHand = ids.contains(currentId);
        desk.asCoder(
                operation,
                given -> {
                    underway.addAll(ids);
                    if (isAtHand) {
                        later();
                    }
                    given.whenComplete(
                            (change, problem) -> {
                                if (problem != null) {
                                    desk.front().execute(() -> underway.removeAll(ids));
                                }
                            });
                });
    }

    private SettleCode settling(
            Disagreement d, boolean stands, @Nullable String instead, Coder me) {
        return settling(d, stands, instead, now.pairing().coders(), false, me);
    }

    private SettleCode settling(
            Disagreement d,
            boolean stands,
            @Nullable String instead,
            List<String> wordsOf,
            boolean shared,
            Coder me) {
        return new SettleCode(
                codebook(),
                d.text().ref(),
                d.codeId(),
                label(d),
                now.pairing().coders(),
                stands,
                instead,
                wordsOf,
                shared,
                me.id(),
                at());
    }

    void reopen() {
        current()
                .filter(d -> d.decision().isPresent())
                .ifPresent(
                        d ->
                                desk.asCoder(
                                        me ->
                                                new Unsettle(
                                                        codebook(),
                                                        d.text().ref(),
                                                        d.codeId(),
                                                        label(d),
                                                        d.ofWords() ? d.by() : List.of(),
                                                        me.id(),
                                                        at())));
    }

    /** What the two agree on stands in the agreed layer from now on, in all questions. */
    void takeAgreed() {
        desk.asCoder(me -> Together.of("coding.take_agreed", List.of(), takingAgreed(me)));
    }

    private List<Operation> takingAgreed(Coder me) {
        return now.sheet().items().stream()
                .filter(i -> i.codebookId().equals(codebook()))
                .<Operation>map(
                        i ->
                                new TakeAgreed(
                                        codebook(),
                                        i.itemId(),
                                        now.pairing().coders(),
                                        me.id(),
                                        at()))
                .toList();
    }

    /** A layer counts; what the two agree on is taken into the agreed one with it. */
    void count(Layer layer, String who) {
        var counting = new ChooseCounting(codebook(), who, null, layer);
        if (layer == Layer.AGREED && now.pairing().coders().size() == 2) {
            desk.asCoder(
                    me -> {
                        List<Operation> parts = new ArrayList<>(takingAgreed(me));
                        parts.add(counting);
                        return Together.as(counting, parts);
                    });
        } else {
            desk.submit(counting);
        }
    }

    void count(Coder coder) {
        desk.submit(new ChooseCounting(codebook(), coder.name(), coder.id(), null));
    }

    void assign(List<String> coders, int count, long seed) {
        desk.submit(new AssignTexts(codebook(), shownItem(), coders, count, seed, at().toString()));
    }

    void endAssignment() {
        desk.submit(new EndAssignment(codebook(), shownItem()));
    }

    /** Of what stands there: another may be chosen that is being read. */
    String shownItem() {
        return now.sheet().item() == null ? item : now.sheet().item().itemId();
    }
}
