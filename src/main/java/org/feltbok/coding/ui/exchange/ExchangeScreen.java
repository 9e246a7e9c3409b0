package org.feltbok.coding.ui.exchange;

import javafx.application.Platform;
import javafx.scene.layout.StackPane;

import org.feltbok.base.task.Listening;
import org.feltbok.coding.kit.BesideScreen;
import org.feltbok.coding.kit.Desk;
import org.feltbok.shell.kit.Panes;
import org.feltbok.shell.kit.ReadInFront;
import org.feltbok.shell.kit.Segments;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.MenuPlace;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.ScreenName;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Quotes, projects and copies going out and coming in, and who coded what. */
public final class ExchangeScreen extends BesideScreen {
    public static final ScreenName NAME =
            new ScreenName("exchange", "exchange.title", "fth-repeat").within("coding");

    private enum Tab {
        HISTORY,
        QUOTES,
        PROJECT,
        COPY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final ReadInFront reading = new ReadInFront(this::read);
    private final Map<Tab, ExchangePane> parts = new EnumMap<>(Tab.class);
    private final Segments<Tab> tabs = new Segments<>();
    private final StackPane centre = new StackPane();
    private final Panes panes;
    private final Listening listening;

    public ExchangeScreen(Study file, OperationQueue queue, ScreenContext context) {
        super(NAME, context);
        Desk desk = new Desk(file, queue, context);
        parts.put(Tab.HISTORY, new HistoryPane(desk));
        parts.put(Tab.QUOTES, new QuotesPane(desk));
        parts.put(Tab.PROJECT, new ProjectPane(desk));
        parts.put(Tab.COPY, new CopyPane(desk));
        for (Tab tab : Tab.values()) {
            tabs.add(tab, texts.get("exchange.tab." + tab.word()));
            tabs.button(tab).setId("exchange-" + tab.word());
        }
        tabs.valueProperty().addListener((o, old, now) -> turn());
        header.left(tabs)
                .right(
                        act(texts.get("exchange.act"), "fth-share", "act", this::act),
                        back("fth-tag"));
        centre.getStyleClass().add("fb-centre");
        panes = dressed(Panes.of(centre));
        turn();
        listening = file.listen(e -> Platform.runLater(reading::outdated));
    }

    private Tab tab() {
        return Objects.requireNonNullElse(tabs.valueProperty().get(), Tab.HISTORY);
    }

    private ExchangePane part() {
        return Objects.requireNonNull(parts.get(tab()));
    }

    private void turn() {
        centre.getChildren().setAll(part().view());
        reading.outdated();
        part().focus();
        status.set(texts.get("exchange.status." + tab().word()));
    }

    private void read() {
        part().refresh();
    }

    private void act() {
        part().act();
    }

    @Override
    protected void personChanged() {
        reading.outdated();
    }

    private void show(Tab tab) {
        tabs.valueProperty().set(tab);
    }

    @Override
    public Panes view() {
        return panes;
    }

    @Override
    public void shown(String subject) {
        int at = subject.indexOf(' ');
        String word = at < 0 ? subject : subject.substring(0, at);
        for (Tab tab : Tab.values()) {
            if (tab.word().equals(word)) {
                show(tab);
            }
        }
        if (at >= 0) {
            part().about(subject.substring(at + 1));
        }
        reading.shown();
        part().focus();
    }

    @Override
    public void hidden() {
        reading.hidden();
    }

    @Override
    public String placeNow() {
        return tab().word();
    }

    @Override
    public List<Command> commands() {
        List<Command> all = new ArrayList<>();
        for (Tab tab : Tab.values()) {
            all.add(Command.of("exchange.tab." + tab.word(), MenuPlace.VIEW, () -> show(tab)));
        }
        all.add(
                Command.of("exchange.act", MenuPlace.FILE, this::act)
                        .withKeys("Shortcut+E")
                        .withIcon("fth-share"));
        all.add(backCommand("exchange.to_coding"));
        return all;
    }

    @Override
    public void dispose() {
        super.dispose();
        listening.end();
    }
}
