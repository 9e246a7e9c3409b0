package org.feltbok.coding.ui;

import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.AnswerSource;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodedTexts;
import org.feltbok.coding.LiveCodings;
import org.feltbok.coding.kit.CaseFilters;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.kit.LastAct;
import org.feltbok.coding.kit.Memos;
import org.feltbok.coding.kit.Selection;
import org.feltbok.store.ChangeEvent;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The state of the Coding screen: which question, which answers are shown, which one is being
 * coded. The one being coded is always among those shown.
 */
public final class CodingModel {
    /** Which answers are shown. */
    public enum Show {
        ALL,
        UNCODED,
        MINE,
        /** what I am to code, blind to others */
        ASSIGNED,
        /** those with a memo of mine, on the answer, on words of it or on its case */
        MEMO,
        /** those to which I gave a code */
        CODE,
        /** those to which another coder, whom I may see now, gave other codes than I did */
        DIFFER
    }

    private final Desk desk;
    private final LastAct act;
    private final Said said;
    private final List<Consumer<Set<Part>>> listeners = new ArrayList<>();
    private final LiveCodings<AnswerSheet, CodedText> live;
    private final ShownAnswers shown;
    private AnswersNow read;
    private AnswerFilter filter = AnswerFilter.NONE;
    private final CaseFilters cases;
    private @Nullable String currentId;
    private @Nullable String lastId;
    private @Nullable String wantedId;
    private Selection selection = new Selection("");
    private final AnswerColumns columns;
    private final SeveralAnswers several = new SeveralAnswers(this);
    private final Memos memos;
    private @Nullable String selectedCodeId;
    private boolean inFront = true;

    public CodingModel(Desk desk) {
        this.desk = desk;
        act = new LastAct(desk);
        said = new Said(this, act);
        cases =
                new CaseFilters(
                        desk,
                        "coding",
                        () -> read.item().map(CodableItem::itemId).orElse(""),
                        this::narrowed);
        memos = new Memos(desk, this::noted);
        read = new AnswersNow(desk, AnswerSheet.NONE);
        columns = new AnswerColumns(desk, () -> read, this::arranged);
        shown = new ShownAnswers(columns::sorted);
        live = new LiveCodings<>(desk.file(), desk.front(), desk::read, new Taking());
        memos.read();
    }

    public void addListener(Consumer<Set<Part>> listener) {
        listeners.add(listener);
    }

    /** Stops listening to the study. */
    public void dispose() {
        live.close();
        columns.close();
        cases.close();
        memos.close();
    }

    private void tell(Part... parts) {
        Set<Part> all = Set.of(parts);
        listeners.forEach(l -> l.accept(all));
    }

    /**
     * Reads the first question, or the one with the item name or number; goes to the answer whose
     * row is named after a #.
     */
    public void load(String subject) {
        String item = subject.replaceFirst("#.*", "");
        wantedId = item.equals(subject) ? null : subject.substring(item.length() + 1);
        open(
                i ->
                        i.itemId().equals(item)
                                || i.name().equals(item)
                                || i.shortName().equalsIgnoreCase(item));
    }

    /** The subject that leads {@link #load} to the answer at hand; empty where there is none. */
    String place() {
        return read.item()
                .map(i -> i.itemId() + current().map(t -> "#" + t.ref().id()).orElse(""))
                .orElse("");
    }

    /** Reads another question. */
    public void choose(CodableItem item) {
        wantedId = null;
        open(i -> i.itemId().equals(item.itemId()));
    }

    private void open(Predicate<CodableItem> wanted) {
        live.open(
                new AnswerSource(
                        items -> items.stream().filter(wanted).findFirst(),
                        desk.texts().language(),
                        desk.texts().get("agreement.interviews")));
    }

    /** False while another question is being read: what is given to do then is not done. */
    public boolean isReady() {
        return live.isOpen();
    }

    /** Whether the screen is looked at: what happens is said only then. */
    void inFront(boolean looked) {
        inFront = looked;
        act.forget();
    }

    /** What was given or taken off last. */
    LastAct act() {
        return act;
    }

    /** Somebody else works now. */
    public void personChanged() {
        cases.begin();
        columns.begin();
        refilter();
        tell(Part.values());
    }

    private final class Taking implements LiveCodings.Listener<AnswerSheet, CodedText> {
        @Override
        public void readAll(AnswerSheet sheet, List<ChangeEvent> changes) {
            AnswersNow before = read;
            read = AnswersNow.of(desk, sheet, cases.now());
            boolean other =
                    !read.items().equals(before.items()) || !read.item().equals(before.item());
            if (other) {
                filter = AnswerFilter.NONE;
                selectedCodeId = null;
                cases.again();
                cases.begin();
                columns.begin();
            } else {
                columns.arrange();
            }
            shown.fill(texts(), CodingModel.this::isShown);
            several.keep(id -> !other && shown.indexOf(id) >= 0);
            if (other || current().isEmpty()) {
                setCurrent(
                        shown.after(-1, t -> t.isUncoded(me()))
                                .or(() -> shown.nearest(null))
                                .map(t -> t.ref().id())
                                .orElse(null));
            }
            Optional<CodedText> wanted = texts().byId(wantedId);
            wantedId = null;
            follow(changes, before.texts());
            wanted.ifPresent(CodingModel.this::reveal);
            tell(Part.values());
        }

        @Override
        public void changed(AnswerSheet sheet, LiveCodings.Delta<CodedText> delta) {
            CodedTexts before = texts();
            read = read.with(sheet, cases.now(), delta);
            boolean others = delta.framed() || !texts().isOrderedAs(before);
            if (others) {
                columns.arrange();
                shown.fill(texts(), CodingModel.this::isShown);
            } else {
                shown.change(texts(), delta.texts(), CodingModel.this::isShown);
            }
            if (current().isEmpty()) {
                setCurrent(near());
            }
            follow(delta.changes(), before);
            if (others) {
                tell(Part.values());
            } else {
                tell(Part.CODES, Part.FILTER, Part.LIST, Part.CURRENT);
            }
        }

        @Override
        public void settled() {
            // keys given meanwhile were not kept: nothing waits
        }

        @Override
        public void failed(Throwable problem) {
            desk.dialogs().error(problem);
        }
    }

    private CodedTexts texts() {
        return read.texts();
    }

    private @Nullable String me() {
        return read.me();
    }

    private void follow(List<ChangeEvent> changes, CodedTexts before) {
        if (inFront) {
            changes.forEach(c -> said.of(c, live.touched(c), before, texts()));
        }
        setCurrent(currentId);
    }

    /** Goes to a text wherever it is; what would hide it is taken away. */
    void reveal(CodedText text) {
        if (shown.indexOf(text.ref().id()) < 0) {
            filter = AnswerFilter.NONE;
            if (!cases.now().passes(text.text())) {
                cases.clear();
            }
            refilter();
        }
        goTo(text);
    }

    /** Whose answers are worked on. */
    CaseFilters cases() {
        return cases;
    }

    private void narrowed() {
        read = AnswersNow.of(desk, read.sheet(), cases.now());
        refilter();
        tell(Part.FILTER, Part.LIST, Part.CURRENT);
    }

    /** The question at hand, with its codes and all answers to it, as it was read. */
    public AnswersNow read() {
        return read;
    }

    /** What stands beside the answers, and by what they are sorted. */
    AnswerColumns columns() {
        return columns;
    }

    private void arranged() {
        shown.fill(texts(), this::isShown);
        tell(Part.LIST, Part.CURRENT);
    }

    /** What is written of words and cases. */
    Memos memos() {
        return memos;
    }

    private void noted() {
        act.forget();
        if (filter.show() == Show.MEMO) {
            shown.fill(texts(), this::isShown);
            tell(Part.FILTER, Part.LIST, Part.CURRENT, Part.MEMOS);
        } else {
            tell(Part.CURRENT, Part.MEMOS);
        }
    }

    private boolean fits(CodedText text) {
        return cases.now().passes(text.text()) && filter.passes(text, read, memos);
    }

    /** The one being coded stays until one goes on, whatever is done with it. */
    private boolean isShown(CodedText text) {
        return text.ref().id().equals(currentId) || fits(text);
    }

    /** The answers that pass the filters, in their order. */
    public List<CodedText> shown() {
        return shown.list();
    }

    public Show showing() {
        return filter.show();
    }

    /** Of the answers with a code those with the one looked at; none is taken where none is. */
    public void showOnly(Show which) {
        if (which == Show.CODE && which != filter.show() && selectedCode().isEmpty()) {
            desk.dialogs().note("coding.show.no_code");
            tell(Part.FILTER);
            return;
        }
        filter =
                filter.only(
                        which,
                        which == Show.CODE
                                ? selectedCode().map(Code::id).orElse(filter.codeId())
                                : null);
        refilter();
        tell(Part.FILTER, Part.LIST, Part.CURRENT);
    }

    /** The code whose answers are shown; empty where others are. */
    Optional<Code> showingCode() {
        return filter.code(read);
    }

    public String filter() {
        return filter.words();
    }

    public void filter(String typed) {
        if (!typed.equals(filter.words())) {
            filter = filter.withWords(typed);
            refilter();
            tell(Part.FILTER, Part.LIST, Part.CURRENT);
        }
    }

    /** Where the filters hide the answer being coded, the next one shown is taken. */
    private void refilter() {
        shown.fill(texts(), this::fits);
        several.keep(id -> shown.indexOf(id) >= 0);
        setCurrent(near());
    }

    private @Nullable String near() {
        return shown.nearest(lastId).map(t -> t.ref().id()).orElse(null);
    }

    public Optional<CodedText> current() {
        return texts().byId(currentId);
    }

    /** Number of the current answer from 1; 0 if there is none. */
    public int currentNumber() {
        return texts().place(currentId) + 1;
    }

    /** Index of the current answer among those shown; below 0 if none is shown. */
    int currentIndex() {
        return currentId == null ? -1 : shown.indexOf(currentId);
    }

    public int size() {
        return texts().size();
    }

    public Selection selection() {
        return selection;
    }

    /** To be called after the selection was changed. */
    public void selectionChanged() {
        tell(Part.CURRENT);
    }

    /** Goes to an answer. */
    public void goTo(CodedText text) {
        several.end();
        go(text);
    }

    /** Goes to an answer while several are taken together. */
    void go(CodedText text) {
        if (!text.ref().id().equals(currentId)) {
            Optional<CodedText> left = current();
            setCurrent(text.ref().id());
            left.ifPresent(t -> shown.change(texts(), List.of(t), this::isShown));
            tell(Part.FILTER, Part.CURRENT, Part.LIST);
        }
    }

    /** Answers that are taken together with the one at hand. */
    SeveralAnswers several() {
        return several;
    }

    /** A selection is one in the words as they are: it goes when they become others. */
    private void setCurrent(@Nullable String id) {
        boolean other = !Objects.equals(id, currentId);
        currentId = id;
        // where all are hidden for a while, one goes on from where one was
        lastId = id == null ? lastId : id;
        String words = current().map(t -> t.text().text()).orElse("");
        if (other || !selection.isOf(words)) {
            selection = new Selection(words);
        }
    }

    /** Goes so many answers on among those shown. */
    public void move(int step) {
        int at = currentIndex();
        if (!shown.list().isEmpty()) {
            goTo(shown.list().get(Math.clamp(at + step, 0, shown.list().size() - 1)));
        }
    }

    /** Goes to the next answer shown that I have not coded, from the start again after the last. */
    public void nextUncoded() {
        shown.after(currentIndex(), t -> t.isUncoded(me())).ifPresent(this::goTo);
    }

    public Optional<Code> selectedCode() {
        return selectedCodeId == null ? Optional.empty() : read.tree().byId(selectedCodeId);
    }

    public void selectCode(@Nullable Code code) {
        selectedCodeId = code == null ? null : code.id();
        tell(Part.CURRENT);
    }

    /** One that is being made now is the one looked at once it is there. */
    void selectCodeWhenMade(String id) {
        selectedCodeId = id;
    }

    Desk desk() {
        return desk;
    }

    /** Identities of codes on the current answer that others gave, once I am done with it. */
    public Set<String> othersHere() {
        return current().map(read::othersShown).orElse(Set.of());
    }
}
