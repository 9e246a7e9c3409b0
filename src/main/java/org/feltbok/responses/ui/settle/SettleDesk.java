package org.feltbok.responses.ui.settle;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.feltbok.base.FaultException;
import org.feltbok.export.Staging;
import org.feltbok.pseudonyms.NamesQuestion;
import org.feltbok.responses.Answer;
import org.feltbok.responses.EntryRules;
import org.feltbok.responses.Form;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.twice.Advice;
import org.feltbok.responses.twice.DrawSecond;
import org.feltbok.responses.twice.ErrorRates;
import org.feltbok.responses.twice.FieldDifference;
import org.feltbok.responses.twice.KeyedOnce;
import org.feltbok.responses.twice.LiveTwice;
import org.feltbok.responses.twice.SettleChoice;
import org.feltbok.responses.twice.TwiceBook;
import org.feltbok.responses.twice.TwiceKeyed;
import org.feltbok.shell.kit.KeyStrokes;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What two people keyed differently on one questionnaire, and how sure the data are. */
public final class SettleDesk {
    private final Form form;
    private final Study file;
    private final OperationQueue queue;
    private final ScreenContext context;
    private final SettleWords words;
    private final LiveTwice live;
    private final SettleModel model;
    private final SettleView view;
    private final RatesPane rates;
    private final DrawPane draw;
    private final Panes panes;
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private KeyedOnce once = KeyedOnce.nothing();
    private boolean reading;
    private boolean again;
    private boolean isRead;
    private boolean closed;

    /**
     * @param responses of the same study
     */
    public SettleDesk(
            Form form,
            Study file,
            OperationQueue queue,
            LiveResponses responses,
            ScreenContext context,
            SettleWords words) {
        this.form = form;
        this.file = file;
        this.queue = queue;
        this.context = context;
        this.words = words;
        live = new LiveTwice(file, form, responses);
        model = new SettleModel(new EntryRules(form, file.environment().clock()), port());
        view = new SettleView(model, words, this::settle, this::other, this::show);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        draw = new DrawPane(words, this::draw);
        rates = new RatesPane(words, this::toExcel, draw);
        panes = Panes.of(view).right(rates, 320);
    }

    private SettlePort port() {
        return new SettlePort() {
            @Override
            public void make(Operation operation) {
                queue.submit(operation)
                        .exceptionally(
                                problem -> {
                                    Platform.runLater(() -> refused(problem));
                                    return Optional.empty();
                                });
            }

            @Override
            public String now() {
                return LocalDateTime.now(file.environment().clock())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
            }
        };
    }

    private void refused(Throwable problem) {
        context.dialogs().error(FaultException.cause(problem));
        read();
    }

    public Panes panes() {
        return panes;
    }

    /** How many differences nobody has settled. */
    public ReadOnlyIntegerProperty left() {
        return left.getReadOnlyProperty();
    }

    /** Where the hand is, for the window's bar. */
    public ObservableValue<String> status() {
        return status.getReadOnlyProperty();
    }

    public Form form() {
        return form;
    }

    /**
     * Reads what there is now, after what the hand gave before; asked again meanwhile, once more.
     */
    public void read() {
        if (closed) {
            return;
        }
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        context.tasks().runToTheEnd("settle.task", p -> readNow(), this::take, this::unread);
    }

    private LiveTwice.Now readNow() {
        queue.settle();
        return live.now();
    }

    private void take(LiveTwice.Now read) {
        if (!goesOn()) {
            isRead = true;
            once = read.once();
            model.take(read.twice());
            show();
        }
    }

    private void unread(Throwable problem) {
        if (!goesOn()) {
            context.dialogs().error(problem);
        }
    }

    /** What was read while something else was given to be written is not taken, but read again. */
    private boolean goesOn() {
        reading = false;
        boolean more = again;
        again = false;
        if (more) {
            read();
        }
        return more;
    }

    private void show() {
        view.show(isRead);
        left.set(model.twice().left());
        ErrorRates found = model.rates();
        Advice advice = Advice.of(found, once);
        rates.show(found, advice);
        draw.show(advice.more(), once.drawn(), once.left());
        status.set(
                model.current()
                        .map(
                                d ->
                                        words.get(
                                                "settle.status",
                                                d.pair().title(),
                                                words.field(form, d.item()),
                                                context.person().getValue()))
                        .orElse(""));
    }

    public void focus() {
        view.focusList();
    }

    /** The next difference to settle, or the one before. */
    public void nextToSettle(int step) {
        model.nextToSettle(step);
        show();
        view.focusList();
    }

    private void key(KeyEvent e) {
        if (e.isShortcutDown()
                || e.isAltDown()
                || KeyStrokes.isWriting(view.getScene().getFocusOwner())) {
            return;
        }
        Optional<Runnable> does = does(e.getCode());
        if (does.isPresent()) {
            KeyStrokes.take(e);
            does.get().run();
        }
    }

    private Optional<Runnable> does(KeyCode code) {
        return Optional.ofNullable(
                switch (code) {
                    case DIGIT1, NUMPAD1 -> () -> settle(SettleChoice.FIRST);
                    case DIGIT2, NUMPAD2 -> () -> settle(SettleChoice.SECOND);
                    case DIGIT3, NUMPAD3 -> view::typeOther;
                    case L -> () -> settle(SettleChoice.LATER);
                    case M -> this::note;
                    default -> null;
                });
    }

    private void settle(SettleChoice choice) {
        said((d, who) -> model.settle(d, choice, who));
    }

    private void other(Answer value) {
        said((d, who) -> model.other(d, value, who));
    }

    /** Writes a note at the difference that the hand is at. */
    public void note() {
        model.current()
                .flatMap(
                        d ->
                                context.dialogs()
                                        .askText(
                                                "settle.note",
                                                d.settlement().map(s -> s.note()).orElse("")))
                .ifPresent(text -> said((d, who) -> model.note(d, text, who)));
        view.focusList();
    }

    /** In the name of who works; what is said is about what stood there when the key went down. */
    private void said(BiConsumer<FieldDifference, String> saying) {
        model.current()
                .ifPresent(
                        seen ->
                                context.who()
                                        .named(
                                                who -> {
                                                    again |= reading;
                                                    saying.accept(seen, who);
                                                    show();
                                                    view.focusList();
                                                }));
    }

    private void draw(int count, long seed) {
        port().make(new DrawSecond(form, count, seed, port().now()));
        read();
    }

    private void toExcel() {
        new NamesQuestion(file, context.tasks(), context.dialogs()).asWritten(this::choose);
    }

    private void choose() {
        context.dialogs()
                .chooseNewFile("settle.excel.choose", words.get("settle.excel.file"), "xlsx")
                .ifPresent(this::write);
    }

    private void write(Path to) {
        TwiceKeyed twice = model.twice();
        context.tasks()
                .run(
                        "settle.excel.task",
                        p -> {
                            var book =
                                    new TwiceBook(
                                            words.texts(), i -> words.field(form, i), words::cell);
                            Staging.file(to, made -> book.write(twice, made));
                            return to;
                        },
                        done -> context.dialogs().note("settle.excel.done", to.toString()));
    }

    /** Nothing is read any more. */
    public void close() {
        closed = true;
        live.close();
    }
}
