package org.feltbok.coding.ui;

import org.feltbok.base.task.Listening;
import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeCounts;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.CodedTexts;
import org.feltbok.coding.Coder;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.kit.Desk;
import org.feltbok.coding.kit.Selection;
import org.feltbok.store.ChangeEvent;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The state of the Coding screen: which question, which answers are shown, which one is being
 * coded. The one being coded is always among those shown.
 */
public final class CodingModel {
    /** Which answers are shown. */
    public enum Show {
        ALL,
        UNCODED,
        MINE
    }

    /** What has changed, so that a view draws no more than that. */
    public enum Part {
        /** Question, codebook, coders: all. */
        QUESTION,
        /** Codes and their counts. */
        CODES,
        /** What narrows the answers. */
        FILTER,
        /** The answers shown. */
        LIST,
        /** The answer being coded and what is selected in it. */
        CURRENT
    }

    private final Desk desk;
    private final Said said;
    private final List<Consumer<Set<Part>>> listeners = new ArrayList<>();
    private final Listening listening;
    private final AnswerReader reader;
    private final ShownAnswers shown = new ShownAnswers();
    private @Nullable AnswerSheet sheet;
    private CodedTexts texts = CodedTexts.of(new CodeTree(List.of()), List.of());
    private AnswerFilter filter = AnswerFilter.NONE;
    private @Nullable String currentId;
    private @Nullable String lastId;
    private Selection selection = new Selection("");
    private @Nullable String selectedCodeId;
    private boolean inFront = true;

    public CodingModel(Desk desk) {
        this.desk = desk;
        said = new Said(this);
        reader = new AnswerReader(desk, new Taking());
        listening = desk.file().listen(event -> desk.front().execute(() -> reader.told(event)));
    }

    public void addListener(Consumer<Set<Part>> listener) {
        listeners.add(listener);
    }

    /** Stops listening to the study. */
    public void dispose() {
        listening.end();
    }

    private void tell(Part... parts) {
        Set<Part> all = Set.of(parts);
        listeners.forEach(l -> l.accept(all));
    }

    /** Reads the first question, or the one with the item name or number. */
    public void load(String subject) {
        reader.open(
                items ->
                        items.stream()
                                .filter(
                                        i ->
                                                i.name().equals(subject)
                                                        || i.shortName().equalsIgnoreCase(subject))
                                .findFirst());
    }

    /** Reads another question. */
    public void choose(CodableItem item) {
        reader.open(
                items -> items.stream().filter(i -> i.itemId().equals(item.itemId())).findFirst());
    }

    /** False while another question is being read: what is given to do then is not done. */
    public boolean isReady() {
        return reader.isReady();
    }

    /** Whether the screen is looked at: what happens is said only then. */
    void inFront(boolean looked) {
        inFront = looked;
    }

    /** Somebody else works now. */
    public void personChanged() {
        refilter();
        tell(Part.values());
    }

    // what was read
    // ---------------------------------------------------------------------------------------

    private final class Taking implements AnswerReader.Reader {
        @Override
        public Optional<CodableItem> item() {
            return CodingModel.this.item();
        }

        @Override
        public boolean knows(TextRef ref) {
            return texts.place(ref.id()) >= 0;
        }

        @Override
        public void read(AnswerSheet read, List<ChangeEvent> changes) {
            CodedTexts before = texts;
            boolean other =
                    sheet == null
                            || !read.items().equals(sheet.items())
                            || read.item() != null && !read.item().equals(sheet.item());
            sheet = read;
            texts = CodedTexts.of(read.tree(), read.texts());
            if (other) {
                filter = AnswerFilter.NONE;
                selectedCodeId = null;
            }
            shown.fill(texts, CodingModel.this::isShown);
            if (other || current().isEmpty()) {
                setCurrent(
                        shown.list().stream()
                                .filter(t -> t.isUncoded(me()))
                                .findFirst()
                                .or(() -> shown.list().stream().findFirst())
                                .map(t -> t.ref().id())
                                .orElse(null));
            }
            follow(changes, before);
            tell(Part.values());
        }

        @Override
        public void read(AnswerReader.Some some, List<ChangeEvent> changes) {
            CodedTexts before = texts;
            AnswerSheet known = sheet;
            if (known != null && some.people() != null) {
                known = known.with(some.people());
            }
            if (known != null && some.codes() != null) {
                known = known.with(some.codes());
                texts = texts.with(some.codes().tree());
            }
            sheet = known;
            CodedTexts next = texts.with(some.answers().texts(), some.answers().gone());
            boolean others = some.codes() != null || !next.isOrderedAs(texts);
            texts = next;
            if (others) {
                shown.fill(texts, CodingModel.this::isShown);
            } else {
                shown.change(texts, some.answers().texts(), CodingModel.this::isShown);
            }
            if (current().isEmpty()) {
                setCurrent(near());
            }
            follow(changes, before);
            if (others || some.people() != null) {
                tell(Part.values());
            } else {
                tell(Part.CODES, Part.FILTER, Part.LIST, Part.CURRENT);
            }
        }
    }

    private void follow(List<ChangeEvent> changes, CodedTexts before) {
        if (inFront) {
            changes.forEach(c -> said.of(c, before, texts));
        }
        setCurrent(currentId);
    }

    /** Goes to a text wherever it is; what would hide it is taken away. */
    void reveal(CodedText text) {
        if (shown.indexOf(text.ref().id()) < 0) {
            filter = AnswerFilter.NONE;
            refilter();
        }
        goTo(text);
    }

    // what is shown
    // ----------------------------------------------------------------------------------------------

    public List<CodableItem> items() {
        return sheet == null ? List.of() : sheet.items();
    }

    public Optional<CodableItem> item() {
        return Optional.ofNullable(sheet).map(AnswerSheet::item);
    }

    public Optional<Codebook> codebook() {
        return Optional.ofNullable(sheet).map(AnswerSheet::codebook);
    }

    public CodeTree tree() {
        return sheet == null ? new CodeTree(List.of()) : sheet.tree();
    }

    /** The people of the study. */
    public List<Coder> people() {
        return sheet == null ? List.of() : sheet.people();
    }

    /** Whoever works now, as one of the people of the study. */
    public Optional<Coder> myself() {
        String name = desk.name();
        return people().stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Identity of the person who codes now; null if the study does not know them yet. */
    public @Nullable String me() {
        return myself().map(Coder::id).orElse(null);
    }

    public Optional<Coder> coder(@Nullable String personId) {
        return people().stream().filter(p -> p.id().equals(personId)).findFirst();
    }

    /** Code of the language that codes are worded in here; null = the study's own. */
    public @Nullable String language() {
        String now = desk.texts().language().code();
        return sheet == null || sheet.language().equals(now) ? null : now;
    }

    /** Label of the group of a case. */
    String group(CodedText text) {
        String id = text.text().caseId();
        return sheet == null || id == null ? "" : sheet.groups().getOrDefault(id, "");
    }

    /** Number of answers that a choice shows. */
    public int count(Show which) {
        int worked = texts.worked(me());
        return switch (which) {
            case ALL -> texts.size();
            case UNCODED -> texts.size() - worked;
            case MINE -> worked;
        };
    }

    private boolean fits(CodedText text) {
        return filter.passes(text, this);
    }

    /** The one being coded stays until one goes on, whatever is done with it. */
    private boolean isShown(CodedText text) {
        return text.ref().id().equals(currentId) || fits(text);
    }

    /** What to call the case of an answer; empty if of no case. */
    String name(CodedText text) {
        return text.text().shownName(sheet == null || sheet.namesHidden());
    }

    /** The answers that pass the filters, in their order. */
    public List<CodedText> shown() {
        return shown.list();
    }

    public Show showing() {
        return filter.show();
    }

    public void showOnly(Show which) {
        filter = new AnswerFilter(which, filter.words());
        refilter();
        tell(Part.FILTER, Part.LIST, Part.CURRENT);
    }

    public String filter() {
        return filter.words();
    }

    public void filter(String typed) {
        if (!typed.equals(filter.words())) {
            filter = new AnswerFilter(filter.show(), typed);
            refilter();
            tell(Part.FILTER, Part.LIST, Part.CURRENT);
        }
    }

    /** Where the filters hide the answer being coded, the next one shown is taken. */
    private void refilter() {
        shown.fill(texts, this::fits);
        setCurrent(near());
    }

    private @Nullable String near() {
        return shown.nearest(lastId).map(t -> t.ref().id()).orElse(null);
    }

    /** Codes as I gave them. */
    public CodeCounts myCounts() {
        return texts.counts(me());
    }

    /**
     * Codes as they count in figures: of the coder the codebook names. While I am blind to that
     * coder, and where the codebook names none, mine.
     */
    public CodeCounts counted() {
        return texts.counts(countingCoder());
    }

    /** Whose codings {@link #counted} takes. */
    public @Nullable String countingCoder() {
        return isBlind() ? me() : codebook().map(Codebook::countsPersonId).orElse(me());
    }

    /** True if what another coder did in this question is hidden from me until I am done. */
    public boolean isBlind() {
        String counts = codebook().map(Codebook::countsPersonId).orElse(null);
        return counts != null
                && !counts.equals(me())
                && texts.all().stream().anyMatch(t -> !t.isDone(me()));
    }

    // the answer being coded
    // -------------------------------------------------------------------------------------

    public Optional<CodedText> current() {
        return texts.byId(currentId);
    }

    /** Number of the current answer from 1; 0 if there is none. */
    public int currentNumber() {
        return texts.place(currentId) + 1;
    }

    /** Index of the current answer among those shown; below 0 if none is shown. */
    int currentIndex() {
        return currentId == null ? -1 : shown.indexOf(currentId);
    }

    public int size() {
        return texts.size();
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
        if (!text.ref().id().equals(currentId)) {
            Optional<CodedText> left = current();
            setCurrent(text.ref().id());
            left.ifPresent(t -> shown.change(texts, List.of(t), this::isShown));
            tell(Part.FILTER, Part.CURRENT, Part.LIST);
        }
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

    // the code looked at
    // -----------------------------------------------------------------------------------------

    public Optional<Code> selectedCode() {
        return selectedCodeId == null ? Optional.empty() : tree().byId(selectedCodeId);
    }

    public void selectCode(@Nullable Code code) {
        selectedCodeId = code == null ? null : code.id();
        tell(Part.CURRENT);
    }

    Desk desk() {
        return desk;
    }

    /** Identities of codes on the current answer that others gave, once I am done with it. */
    public Set<String> othersHere() {
        return current().map(t -> t.othersShownTo(me())).orElse(Set.of());
    }
}
