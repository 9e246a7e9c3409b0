package org.feltbok.coding.ui;

import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodeCounts;
import org.feltbok.coding.CodeTree;
import org.feltbok.coding.Codebook;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coder;
import org.feltbok.store.ChangeEvent;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The state of the Coding screen: which question, which answers are shown, which one is being
 * coded.
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
        /** The answers shown. */
        LIST,
        /** The answer being coded and what is selected in it. */
        CURRENT
    }

    private final Desk desk;
    private final List<Consumer<Set<Part>>> listeners = new ArrayList<>();
    private final Consumer<ChangeEvent> onChange = this::changed;
    private @Nullable AnswerSheet sheet;
    private List<CodedText> texts = List.of();
    private Show show = Show.ALL;
    private String filter = "";
    private @Nullable String currentId;
    private Selection selection = new Selection("");
    private @Nullable String selectedCodeId;
    private Map<String, Integer> places = Map.of();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicInteger readings = new AtomicInteger();
    private int shownReading;

    public CodingModel(Desk desk) {
        this.desk = desk;
        desk.file().addListener(onChange);
    }

    public void addListener(Consumer<Set<Part>> listener) {
        listeners.add(listener);
    }

    /** Stops listening to the study. */
    public void dispose() {
        desk.file().removeListener(onChange);
    }

    private void tell(Part... parts) {
        listeners.forEach(l -> l.accept(Set.of(parts)));
    }

    /** Reads the first question, or the one with the item name or number. */
    public void load(String subject) {
        desk.read(f -> read(items -> named(items, subject)), this::show);
    }

    /** Reads another question. */
    public void choose(CodableItem item) {
        desk.read(
                f ->
                        read(
                                items ->
                                        items.stream()
                                                .filter(i -> i.itemId().equals(item.itemId()))
                                                .findFirst()),
                this::show);
    }

    private void reload() {
        Optional<CodableItem> now = item();
        if (now.isPresent()) {
            choose(now.get());
        } else {
            load("");
        }
    }

    private static Optional<CodableItem> named(List<CodableItem> items, String subject) {
        return items.stream()
                .filter(i -> i.name().equals(subject) || i.shortName().equalsIgnoreCase(subject))
                .findFirst();
    }

    private AnswerSheet read(Function<List<CodableItem>, Optional<CodableItem>> wanted) {
        return AnswerSheet.read(desk.file(), wanted, desk.who(), desk.texts().language());
    }

    private void show(AnswerSheet read) {
        boolean other =
                sheet == null
                        || !read.items().equals(sheet.items())
                        || read.item() != null
                                && (sheet.item() == null
                                        || !read.item().itemId().equals(sheet.item().itemId()));
        sheet = read;
        setTexts(read.texts());
        if (other) {
            show = Show.ALL;
            filter = "";
            selectedCodeId = null;
        }
        if (other || current().isEmpty()) {
            Optional<CodedText> first =
                    texts.stream()
                            .filter(t -> t.isUncoded(me()))
                            .findFirst()
                            .or(() -> texts.stream().findFirst());
            setCurrent(first.map(t -> t.ref().id()).orElse(null));
        } else {
            setCurrent(currentId);
        }
        tell(Part.values());
    }

    // changes of the study
    // ---------------------------------------------------------------------------------------

    /** On the thread that wrote: reads again only what was touched. */
    private void changed(ChangeEvent event) {
        boolean whole =
                !event.bulkTables().isEmpty()
                        || event.touches("code")
                        || event.touches("codebook")
                        || event.touches("answer_text")
                        || event.touches("response")
                        || event.touches("codebook_item")
                        || event.touches("person");
        if (whole) {
            desk.front().execute(this::reload);
        } else if (event.touches("coding") || event.touches("coding_done")) {
            desk.front().execute(this::readTexts);
        }
    }

    /**
     * A reading begun later holds all that one begun earlier does; so one may wait, and late ones
     * are dropped.
     */
    private void readTexts() {
        Optional<CodableItem> item = item();
        if (item.isEmpty() || waiting.getAndSet(true)) {
            return;
        }
        record Read(int number, List<CodedText> texts) {}
        desk.read(
                f -> {
                    waiting.set(false);
                    int number = readings.incrementAndGet();
                    return new Read(number, AnswerSheet.texts(f, item.get()));
                },
                read -> {
                    if (item().equals(item) && read.number() > shownReading) {
                        shownReading = read.number();
                        setTexts(read.texts());
                        tell(Part.CODES, Part.LIST, Part.CURRENT);
                    }
                });
    }

    private void setTexts(List<CodedText> read) {
        texts = read;
        Map<String, Integer> byId = new HashMap<>();
        for (int i = 0; i < read.size(); i++) {
            byId.put(read.get(i).ref().id(), i);
        }
        places = byId;
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

    /** Identity of who codes; null before anything was read. */
    public @Nullable String me() {
        return sheet == null ? null : sheet.me().id();
    }

    public Optional<Coder> coder(@Nullable String personId) {
        return sheet == null
                ? Optional.empty()
                : java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(sheet.me()), sheet.coders().stream())
                        .filter(c -> c.id().equals(personId))
                        .findFirst();
    }

    /** The group shown beside a case's name; empty if it has none. */
    public String group(CodedText text) {
        String caseId = text.text().caseId();
        return sheet == null || caseId == null ? "" : sheet.groups().getOrDefault(caseId, "");
    }

    /** How many answers a choice shows, whatever is typed into the filter. */
    public int count(Show which) {
        return (int) texts.stream().filter(t -> fits(t, which)).count();
    }

    private boolean fits(CodedText text, Show which) {
        return switch (which) {
            case ALL -> true;
            case UNCODED -> text.isUncoded(me());
            case MINE -> !text.isUncoded(me());
        };
    }

    /** The answers shown; the one being coded stays until one goes on. */
    public List<CodedText> shown() {
        String words = filter.strip().toLowerCase(Locale.ROOT);
        return texts.stream()
                .filter(
                        t ->
                                t.ref().id().equals(currentId) && words.isEmpty()
                                        || fits(t, show) && (words.isEmpty() || matches(t, words)))
                .toList();
    }

    private boolean matches(CodedText text, String words) {
        return text.text().text().toLowerCase(Locale.ROOT).contains(words)
                || text.text().caseName().toLowerCase(Locale.ROOT).contains(words)
                || text.codesOf(me()).stream()
                        .flatMap(c -> tree().byId(c).stream())
                        .anyMatch(
                                c ->
                                        c.label()
                                                .in(desk.texts().language())
                                                .toLowerCase(Locale.ROOT)
                                                .contains(words));
    }

    public Show showing() {
        return show;
    }

    public void showOnly(Show which) {
        show = which;
        tell(Part.LIST);
    }

    public String filter() {
        return filter;
    }

    public void filter(String typed) {
        filter = typed;
        tell(Part.LIST);
    }

    /** Codes as I gave them. */
    public CodeCounts myCounts() {
        return new CodeCounts(tree(), texts, me());
    }

    /** Codes as they count in figures: of the coder the codebook names, else mine. */
    public CodeCounts counted() {
        return new CodeCounts(tree(), texts, countingCoder());
    }

    /** Whose codings {@link #counted} takes. */
    public @Nullable String countingCoder() {
        return codebook().map(Codebook::countsPersonId).orElse(me());
    }

    // the answer being coded
    // -------------------------------------------------------------------------------------

    public Optional<CodedText> current() {
        Integer place = places.get(currentId);
        return place == null ? Optional.empty() : Optional.of(texts.get(place));
    }

    /** Number of the current answer from 1; 0 if there is none. */
    public int currentNumber() {
        Integer place = places.get(currentId);
        return place == null ? 0 : place + 1;
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
            setCurrent(text.ref().id());
            tell(Part.CURRENT, Part.LIST);
        }
    }

    private void setCurrent(@Nullable String id) {
        boolean other = id == null || !id.equals(currentId);
        currentId = id;
        if (other) {
            selection = new Selection(current().map(t -> t.text().text()).orElse(""));
        }
    }

    /** Goes so many answers on among those shown. */
    public void move(int step) {
        List<CodedText> shown = shown();
        int at = -1;
        for (int i = 0; i < shown.size(); i++) {
            at = shown.get(i).ref().id().equals(currentId) ? i : at;
        }
        if (!shown.isEmpty()) {
            goTo(shown.get(Math.clamp(at + step, 0, shown.size() - 1)));
        }
    }

    /** Goes to the next answer I have not coded, from the start again after the last. */
    public void nextUncoded() {
        int from = currentNumber();
        for (int i = 0; i < texts.size(); i++) {
            CodedText text = texts.get((from + i) % texts.size());
            if (text.isUncoded(me()) && !text.ref().id().equals(currentId)) {
                goTo(text);
                return;
            }
        }
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

    Optional<Coder> myself() {
        return Optional.ofNullable(sheet).map(AnswerSheet::me);
    }

    /** Identities of codes on the current answer that others gave, once I am done with it. */
    public Set<String> othersHere() {
        return current().map(t -> t.othersShownTo(me())).orElse(new HashSet<>());
    }
}
