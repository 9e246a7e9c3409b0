package org.feltbok.figures.ui;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.analysis.tests.SignificanceTest;
import org.feltbok.analysis.tests.SignificanceTests;
import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.Texts;
import org.feltbok.base.text.WrittenNumber;
import org.feltbok.figures.Claim;
import org.feltbok.figures.Erratum;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.TestSpec;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Shown;
import org.feltbok.shell.kit.Unwritten;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes, changes and removes what the report claims of the figure in front, or in its text: of
 * what, what is said, of which groups, by which test; how it comes out stands below while it is
 * written. What is typed and not written stays with its figure or the text.
 */
final class ClaimForm extends VBox {
    private static final String SUGGESTED = "";

    private final Texts texts;
    private final ClaimWork work;
    private final Label head = Labels.of("", "fb-strong");
    private final ClaimBox measure;
    private final ComboBox<Claim.Said> said = new ComboBox<>();
    private final ClaimBox compared;
    private final ComboBox<String> method = new ComboBox<>();
    private final TextField level = new TextField();
    private final TextField place = new TextField();
    private final ComboBox<String> erratum = new ComboBox<>();
    private final TextField note = new TextField();
    private final ClaimVerdict verdict;
    private final Button remove;
    private final Button open;
    private final VBox fields;
    private final String id;
    private Optional<ClaimPlace> entry = Optional.empty();
    private Optional<List<FigureTable>> table = Optional.empty();
    private Optional<Claim> begun = Optional.empty();
    private boolean showing;

    private final AskedEarly early = new AskedEarly(this);

    /** What is being written was typed before, and left. */
    private boolean kept;

    private Runnable back = () -> {};
    private Runnable seen = () -> {};

    /**
     * @param id that the ids of its parts begin with
     */
    ClaimForm(String id, Texts texts, ClaimWork work) {
        super(8);
        this.id = id;
        this.texts = texts;
        this.work = work;
        verdict = new ClaimVerdict(id + "-verdict", texts);
        measure = new ClaimBox(id + "-measure", texts.get("figurelist.claim.measure"));
        compared = new ClaimBox(id + "-compared", texts.get("figurelist.claim.compared"));
        said.setConverter(Shown.by(s -> texts.get("figures.claim.said." + s.word())));
        said.getItems().setAll(Claim.Said.values());
        method.setConverter(Shown.by(this::methodName));
        erratum.setConverter(
                Shown.by(e -> e.isEmpty() ? texts.get("figurelist.claim.no_mistake") : e));
        remove = Buttons.small(texts.get("figurelist.claim.remove"), "fth-trash-2", this::remove);
        open = Buttons.small(texts.get("figurelist.claim.new"), "fth-plus", this::begin);
        open.setId(id + "-new");
        fields = fields();
        getChildren().addAll(open, fields);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Stream.of(measure.text(), compared.text(), level.textProperty(), place.textProperty())
                .forEach(t -> t.addListener(o -> typed()));
        note.textProperty().addListener(o -> typed());
        Stream.of(said.valueProperty(), method.valueProperty(), erratum.valueProperty())
                .forEach(v -> v.addListener(o -> typed()));
        show(Optional.empty(), FigureBook.EMPTY);
    }

    private VBox fields() {
        var write = Buttons.small(texts.get("figurelist.claim.write"), "fth-check", this::write);
        write.setId(id + "-write");
        var cancel = Buttons.small(texts.get("figurelist.claim.cancel"), "fth-x", this::cancel);
        cancel.setId(id + "-cancel");
        remove.setId(id + "-remove");
        level.setPrefColumnCount(4);
        level.setMinWidth(64);
        Node ofLevel = field("level", level);
        Node ofPlace = field("place", place);
        HBox.setHgrow(ofPlace, Priority.ALWAYS);
        var box =
                new VBox(
                        8,
                        head,
                        field("measure", measure.box()),
                        field("said", said),
                        field("compared", compared.box()),
                        field("method", method),
                        new HBox(8, ofLevel, ofPlace),
                        field("mistake", erratum),
                        field("note", note),
                        verdict,
                        new HBox(8, write, cancel, remove));
        box.setId(id + "-form");
        return box;
    }

    private Node field(String word, Control control) {
        String name = texts.get("figurelist.claim." + word);
        control.setId(id + "-" + word);
        control.setAccessibleText(name);
        control.setMaxWidth(Double.MAX_VALUE);
        return new VBox(2, Labels.muted(name), control);
    }

    private String methodName(String word) {
        return SignificanceTests.of(word)
                .map(SignificanceTest::label)
                .map(l -> texts.get(l.key(), l.arguments().toArray()))
                .orElse(texts.get("figurelist.claim.suggested"));
    }

    private void key(KeyEvent e) {
        if (begun.isEmpty()) {
            return;
        }
        if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
            KeyStrokes.take(e);
            write();
        } else if (e.getCode() == KeyCode.ESCAPE && !isChoosing()) {
            KeyStrokes.take(e);
            cancel();
        }
    }

    private boolean isChoosing() {
        return Stream.of(measure.box(), compared.box(), said, method, erratum)
                .anyMatch(ComboBox::isShowing);
    }

    /** Where the keys go when a claim is written or left. */
    void onDone(Runnable to) {
        back = to;
    }

    /** Told before it is gone into, so that it is seen. */
    void onSeen(Runnable told) {
        seen = told;
    }

    /** The figure in front is another one, or was computed anew; what is being typed stays. */
    void show(Optional<ClaimPlace> figure, FigureBook book) {
        Optional<List<FigureTable>> now = figure.flatMap(ClaimPlace::tables);
        boolean other = !figure.map(ClaimPlace::id).equals(entry.map(ClaimPlace::id));
        boolean anew = !now.equals(table);
        entry = figure;
        table = now;
        List<String> errata = new ArrayList<>(List.of(""));
        book.errata().stream().map(Erratum::key).forEach(errata::add);
        showing = true;
        if (!erratum.getItems().equals(errata)) {
            String chosen = erratum.getValue();
            erratum.getItems().setAll(errata);
            erratum.setValue(chosen);
        }
        showing = false;
        if (other) {
            early.forget();
            fill(figure.map(f -> work.drafts().get(f.id())));
            kept = begun.isPresent();
            Unwritten.mark(this, kept);
        }
        boolean moved = follow(book);
        if (anew && !other && !moved) {
            look();
        }
        arrange();
        if (now.isPresent() && early.take()) {
            begin();
        }
    }

    /**
     * What is being written goes with its claim and its figure, whatever that is called now.
     *
     * @return whether something else is shown now
     */
    private boolean follow(FigureBook book) {
        if (begun.isEmpty() || entry.isEmpty()) {
            return false;
        }
        Claim was = begun.get();
        boolean isTyped = isTyped();
        Optional<Claim> now = FollowedClaim.of(was, isTyped, entry.get(), book);
        if (now.isEmpty()) {
            close();
        } else if (now.get().equals(was)) {
            return false;
        } else if (isTyped) {
            kept = true;
            begun = now;
            head(now.get());
            work.drafts().put(entry.get().id(), draft(now.get()));
            look();
        } else {
            fill(now);
        }
        return true;
    }

    private void arrange() {
        fields.setVisible(begun.isPresent());
        fields.setManaged(begun.isPresent());
        open.setManaged(begun.isEmpty());
        open.setVisible(begun.isEmpty() && table.isPresent());
    }

    /** A new claim of the figure in front. */
    void begin() {
        early.ask();
        entry.filter(e -> table.isPresent())
                .ifPresent(
                        e -> {
                            if (begun.isEmpty()) {
                                edit(
                                        new Claim(
                                                "",
                                                e.key(),
                                                Claim.Said.SIGNIFICANT,
                                                "",
                                                "",
                                                SUGGESTED,
                                                TestSpec.LEVEL,
                                                "",
                                                "",
                                                ""));
                            }
                            early.forget();
                            seen.run();
                            measure.box().requestFocus();
                        });
    }

    /** Changes one that is there, unless another is typed and neither written nor left. */
    void edit(Claim claim) {
        if (!isTyped()) {
            fill(Optional.of(claim));
            arrange();
        }
        seen.run();
        measure.box().requestFocus();
    }

    private void fill(Optional<Claim> claim) {
        begun = claim;
        kept = false;
        showing = true;
        claim.ifPresent(
                c -> {
                    head(c);
                    measure.set(c.measure());
                    said.setValue(c.said());
                    compared.set(c.compared());
                    offer(List.of(c.method()));
                    method.setValue(c.method());
                    level.setText(number(c.level()));
                    place.setText(c.place());
                    erratum.setValue(c.erratum());
                    note.setText(c.note());
                });
        showing = false;
        verdict.clear();
        Unwritten.mark(this, false);
        look();
    }

    private void head(Claim claim) {
        boolean isNew = claim.id().isEmpty();
        head.setText(texts.get(isNew ? "figurelist.claim.new" : "figurelist.claim.edit"));
        remove.setVisible(!isNew);
    }

    private String number(double level) {
        return level == Math.rint(level) ? String.valueOf((int) level) : WrittenNumber.write(level);
    }

    /** A level that is no number is told as one that none can have. */
    private Claim draft(Claim from) {
        return new Claim(
                from.id(),
                from.figure(),
                said.getValue(),
                measure.get(),
                compared.get(),
                method.getValue() == null ? SUGGESTED : method.getValue(),
                WrittenNumber.of(level.getText().strip()).number().orElse(-1),
                erratum.getValue() == null ? "" : erratum.getValue(),
                place.getText().strip(),
                note.getText().strip());
    }

    private boolean isTyped() {
        return kept || begun.filter(b -> !draft(b).equals(b)).isPresent();
    }

    private void typed() {
        if (showing) {
            return;
        }
        begun.ifPresent(
                from -> {
                    entry.ifPresent(e -> work.drafts().put(e.id(), draft(from)));
                    Unwritten.mark(this, isTyped());
                    look();
                });
    }

    private void look() {
        if (begun.isEmpty() || table.isEmpty() || entry.isEmpty()) {
            return;
        }
        work.look(draft(begun.get()), entry.get(), this::looked);
    }

    private void looked(ClaimWork.Looked now) {
        if (begun.isEmpty() || !now.claim().equals(draft(begun.get()))) {
            return;
        }
        showing = true;
        measure.offer(now.measures());
        compared.offer(now.compared());
        offer(now.look().methods());
        showing = false;
        Claim claim = now.claim();
        boolean blank = claim.measure().isEmpty() && claim.note().isEmpty();
        if (blank || !claim.measure().isEmpty() && claim.compared().isEmpty()) {
            verdict.clear();
        } else {
            verdict.show(now.look());
        }
    }

    /** Tests that fit; the one chosen stays, whatever fits. */
    private void offer(List<String> fitting) {
        List<String> all = new ArrayList<>(List.of(SUGGESTED));
        Stream.concat(fitting.stream(), Stream.ofNullable(method.getValue()))
                .filter(m -> !all.contains(m))
                .forEach(all::add);
        ObservableList<String> items = method.getItems();
        if (!items.equals(all) && !method.isShowing()) {
            String chosen = method.getValue();
            items.setAll(all);
            method.setValue(chosen);
        }
    }

    /** Written only where it can be read and tested, or says why it cannot be. */
    private void write() {
        if (begun.isEmpty() || table.isEmpty() || entry.isEmpty()) {
            return;
        }
        Claim claim = draft(begun.get());
        try {
            claim.requireReadable();
        } catch (FaultException e) {
            verdict.fault(e.faults().getFirst());
            return;
        }
        String figure = entry.get().id();
        work.drafts().put(figure, claim);
        work.check(claim, entry.get(), now -> checked(figure, now));
    }

    /** What was typed, written or left meanwhile is not what was to be written. */
    private void checked(String figure, ClaimWork.Looked now) {
        Claim claim = now.claim();
        boolean here = begun.filter(b -> draft(b).equals(claim)).isPresent();
        Optional<Fault> fault = now.look().checked().fault();
        if (fault.isPresent()) {
            if (here) {
                verdict.fault(fault.get());
            }
        } else if (work.drafts().remove(figure, claim)) {
            work.write(claim);
            if (here) {
                finish();
            }
        }
    }

    private void remove() {
        begun.filter(c -> !c.id().isEmpty())
                .ifPresent(
                        c -> {
                            work.remove(c);
                            finish();
                        });
    }

    private void cancel() {
        if (begun.isPresent()) {
            finish();
        }
    }

    private void finish() {
        close();
        back.run();
    }

    private void close() {
        entry.filter(e -> begun.isPresent()).ifPresent(e -> work.drafts().remove(e.id()));
        fill(Optional.empty());
        arrange();
    }
}
