package org.feltbok.responses.ui;

import javafx.application.Platform;

import org.feltbok.base.task.Listening;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.FollowedStudy;
import org.feltbok.store.OperationQueue;

import java.util.List;

/** What Entry hears from the study and its queue, and what it does then. */
final class EntryHears {
    private final FollowedStudy ofForms;
    private final FollowedStudy file;
    private final EntryDesks desks;
    private final EntryViews views;
    private final Runnable load;
    private final List<Listening> all;

    /**
     * @param ofForms what the forms were read from
     * @param file what the answers were read from
     * @param load reads the forms anew
     */
    EntryHears(
            FollowedStudy ofForms,
            FollowedStudy file,
            OperationQueue queue,
            EntryDesks desks,
            EntryViews views,
            Runnable load) {
        this.ofForms = ofForms;
        this.file = file;
        this.desks = desks;
        this.views = views;
        this.load = load;
        all =
                List.of(
                        file.listen(this::changed),
                        queue.listen(
                                state ->
                                        Platform.runLater(
                                                () ->
                                                        desks.inUse()
                                                                .ifPresent(
                                                                        d ->
                                                                                d.showSaved(
                                                                                        queue
                                                                                                .state())))),
                        queue.listenToReversals(
                                reversal ->
                                        onFx(
                                                () ->
                                                        desks.inUse()
                                                                .ifPresent(
                                                                        d ->
                                                                                d.reversing(
                                                                                        reversal)))));
    }

    private static void onFx(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** On the writing thread. */
    private void changed(ChangeEvent event) {
        EntryNews news = EntryNews.of(event, ofForms, file);
        Platform.runLater(() -> follow(news, event));
    }

    private void follow(EntryNews news, ChangeEvent event) {
        if (news.isOfDifferences(views.isSettling())) {
            views.read();
        }
        if (news.forms()) {
            load.run();
        } else if (news.answers() && views.isSettling()) {
            desks.inUse().ifPresent(EntryDesk::refresh);
        } else if (news.answers() && news.reversed()) {
            desks.inUse().ifPresent(d -> d.takenBack(event));
        } else if (news.own() && news.noted()) {
            desks.inUse().ifPresent(EntryDesk::readNotes);
        } else if (news.own() && news.listed()) {
            desks.inUse().ifPresent(EntryDesk::refreshList);
        } else if (news.answers()) {
            desks.inUse().ifPresent(news.own() ? EntryDesk::keyed : EntryDesk::refresh);
        }
    }

    void end() {
        all.forEach(Listening::end);
    }
}
