package org.feltbok.overview.ui;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.feltbok.base.task.Listening;
import org.feltbok.base.task.Navigator;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.checks.Findings;
import org.feltbok.overview.Extent;
import org.feltbok.overview.FigureMatch;
import org.feltbok.overview.OverviewReader;
import org.feltbok.responses.LiveResponses;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Palette;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.HeadedScreen;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/**
 * Where the study stands, in cards; each is read again after changes of what it shows, while the
 * screen is in front.
 */
public final class OverviewScreen extends HeadedScreen {
    public static final ScreenName NAME = new ScreenName("overview", "overview.title", "fth-home");

    private static final Duration CALM = Duration.millis(400);

    private final ObservableValue<String> person;
    private final ChangeListener<String> onPerson = (o, old, now) -> changed();
    private final ChangeListener<Palette> onPalette = (o, old, now) -> changed();
    private final OverviewReader reader;
    private final Button keyOn;
    private final List<Card<?>> cards;
    private final ScrollPane view;
    private final NextSteps next;
    private final PauseTransition calm = new PauseTransition(CALM);
    private final Listening listening;
    private boolean stale = true;
    private boolean extentStale = true;
    private boolean front;
    private int readings;
    private @Nullable Underway underway;
    private TaskRunner.Running reading = () -> {};

    /** One reading of a card. */
    private static final class Underway {
        private final Card<?> card;

        Underway(Card<?> card) {
            this.card = card;
        }
    }

    /**
     * @param figures how they agree with the report, as they are now; asked for off the
     *     user-interface thread
     * @param findings in the data, likewise
     * @param responses of the same study
     */
    public OverviewScreen(
            ScreenContext context,
            Study file,
            OperationQueue queue,
            Supplier<FigureMatch> figures,
            Supplier<Findings> findings,
            LiveResponses responses) {
        super(NAME, context);
        this.reader = new OverviewReader(file, figures, findings, responses);
        Navigator navigator = context.navigator();
        keyOn =
                Buttons.primary(
                        texts.get("overview.continue"),
                        "fth-edit-2",
                        () -> navigator.go(Navigator.Target.screen("entry")));
        keyOn.setId("overview-continue");
        header.right(keyOn);
        cards =
                List.of(
                        card(
                                "card-responses",
                                "overview.responses",
                                Apart.RESPONSES,
                                reader::responses,
                                new ResponsesCard(texts, navigator, context.palette())::of),
                        card(
                                "card-coding",
                                "overview.coding",
                                Apart.CODING,
                                () -> reader.coding(context.person().getValue()),
                                new CodingCard(texts, navigator)::of),
                        card(
                                "card-problems",
                                "overview.problems",
                                Apart.PROBLEMS,
                                reader::problems,
                                new ProblemsCard(
                                                texts,
                                                navigator,
                                                new Accepting(context, file.environment(), queue))
                                        ::of),
                        card(
                                "card-representation",
                                "overview.representation",
                                Apart.REPRESENTATION,
                                reader::representation,
                                new RepresentationCard(texts, navigator)::of),
                        card(
                                "card-figures",
                                "overview.figures",
                                Apart.FIGURE_MATCH,
                                () -> reader.figures(context.person().getValue()),
                                new FiguresCard(texts, navigator)::of),
                        card(
                                "card-changes",
                                "overview.changes",
                                Apart.NOTHING,
                                () -> reader.changes(context.person().getValue()),
                                new ChangesCard(texts, file.environment().clock().getZone())::of));
        next = new NextSteps(texts, navigator);
        view = new ScrollPane(new VBox(next, new CardColumns(cards)));
        view.setFitToWidth(true);
        view.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        calm.setOnFinished(e -> read());
        context.palette().addListener(onPalette);
        person = context.person();
        person.addListener(onPerson);
        listening = file.listen(event -> Platform.runLater(() -> changed(event)));
    }

    private <T> Card<T> card(
            String id,
            String titleKey,
            Apart apart,
            Supplier<T> read,
            java.util.function.Function<T, Card.Content> content) {
        return new Card<>(id, texts.get(titleKey), context.tasks(), texts, apart, read, content);
    }

    private void changed(ChangeEvent event) {
        cards.forEach(card -> card.changed(event));
        extentStale |= Apart.EXTENT.concerns(event);
        begin();
    }

    private void changed() {
        cards.forEach(Card::expire);
        extentStale = true;
        begin();
    }

    private void begin() {
        stale = true;
        readings++;
        if (front) {
            calm.playFromStart();
        }
    }

    private void readAll() {
        cards.forEach(Card::expire);
        extentStale = true;
        read();
    }

    /** The card that is being read begins anew when all are read again. */
    private void giveUp() {
        readings++;
        reading.cancel();
        if (underway != null) {
            underway.card.expire();
            underway = null;
        }
    }

    private void read() {
        giveUp();
        int number = ++readings;
        if (!extentStale) {
            read(number, 0);
            return;
        }
        reading =
                context.tasks()
                        .run(
                                "overview.reading",
                                progress -> reader.extent(),
                                extent -> {
                                    extentStale = false;
                                    describe(extent);
                                    read(number, 0);
                                },
                                () -> read(number, 0));
    }

    /** One card after another, so that another screen that is asked for finds a free hand. */
    private void read(int number, int card) {
        if (number != readings) {
            return;
        }
        if (card == cards.size()) {
            stale = false;
            return;
        }
        if (!cards.get(card).isStale()) {
            read(number, card + 1);
            return;
        }
        var next = new Underway(cards.get(card));
        underway = next;
        reading =
                next.card.read(
                        () -> {
                            underway = underway == next ? null : underway;
                            read(number, card + 1);
                        });
    }

    private void describe(Extent extent) {
        next.show(extent);
        // nothing can be gone on with where nothing is asked; what comes first stands below
        keyOn.setVisible(extent.questions() > 0);
        String unit = extent.unitMany().in(texts.language());
        if (extent.cases() == 0 && extent.interviews() == 0) {
            // nobody stands in a list: there is nobody to count
            header.subtitle(texts.get("overview.subtitle.unlisted", extent.questions()));
            return;
        }
        header.subtitle(
                texts.get(
                        "overview.subtitle",
                        extent.cases(),
                        unit.isEmpty() ? texts.get("overview.unit_many") : unit,
                        extent.questions(),
                        extent.interviews(),
                        extent.interviewed()));
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown(String subject) {
        front = true;
        if (stale) {
            read();
        }
    }

    @Override
    public void hidden() {
        front = false;
        // what nobody looks at is not read on; it begins anew when it comes to the front again
        giveUp();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("overview.refresh", MenuPlace.VIEW, this::readAll)
                        .withKeys("F5")
                        .withIcon("fth-refresh-cw"));
    }

    @Override
    public void dispose() {
        person.removeListener(onPerson);
        calm.stop();
        giveUp();
        listening.end();
        context.palette().removeListener(onPalette);
        reader.close();
    }
}
