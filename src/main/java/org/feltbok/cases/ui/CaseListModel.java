package org.feltbok.cases.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.task.OneAtATime;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.cases.Attribute;
import org.feltbok.cases.list.CaseList;
import org.feltbok.cases.list.ColumnUse;
import org.feltbok.cases.list.ListChoices;
import org.feltbok.cases.list.ListFault;
import org.feltbok.cases.list.ListReader;
import org.feltbok.cases.list.ReadCases;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * A list of cases on its way into a study: the file, what its columns become, what is put right and
 * what comes of it. Used on the user-interface thread; files are read behind it.
 */
public final class CaseListModel {
    private final TaskRunner tasks;
    private final OneAtATime reading;
    private final ObjectProperty<Optional<CaseList>> list =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<ListChoices> choices =
            new SimpleObjectProperty<>(ListChoices.NONE);
    private final ObjectProperty<Optional<ReadCases>> read =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Fault>> unread = new SimpleObjectProperty<>(List.of());
    private List<Attribute> known = List.of();
    private @Nullable Path file;
    private int opened;

    /** Of several readings only what was asked last is told. */
    private int asked;

    public CaseListModel(TaskRunner tasks) {
        this.tasks = tasks;
        reading = new OneAtATime(tasks);
    }

    /** The list as it stands in its file; empty while none is chosen or it cannot be read. */
    public ObjectProperty<Optional<CaseList>> list() {
        return list;
    }

    public ObjectProperty<ListChoices> choices() {
        return choices;
    }

    /** What it says; empty while that is being found. */
    public ObjectProperty<Optional<ReadCases>> read() {
        return read;
    }

    /** Why the file cannot be read; empty if it can. */
    public ObjectProperty<List<Fault>> unread() {
        return unread;
    }

    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** The attributes that the study has. */
    public List<Attribute> known() {
        return known;
    }

    public void know(List<Attribute> attributes) {
        if (!known.equals(attributes)) {
            known = List.copyOf(attributes);
            look();
        }
    }

    /** Goes on where another one is. */
    public void like(CaseListModel other) {
        file = other.file;
        known = other.known;
        unread.set(other.unread.get());
        choices.set(other.choices.get());
        list.set(other.list.get());
        read.set(other.read.get());
        if (file != null && read.get().isEmpty() && unread.get().isEmpty()) {
            again();
        }
    }

    /** Reads a file; what was chosen for another one does not hold for it. */
    public void open(Path chosen) {
        file = chosen;
        read(chosen, false);
    }

    /** Reads the same file once more, with what was chosen for it. */
    public void again() {
        file().ifPresent(f -> read(f, true));
    }

    private void read(Path chosen, boolean isSame) {
        int now = ++opened;
        asked++;
        read.set(Optional.empty());
        tasks.run(
                "caselist.list.task",
                progress -> CaseList.read(chosen),
                found -> {
                    if (now == opened) {
                        unread.set(List.of());
                        Optional<CaseList> before = list.get().filter(l -> isSame);
                        CaseList is = before.map(found::like).orElse(found);
                        choices.set(
                                before.filter(b -> heads(b).equals(heads(is)))
                                        .map(b -> choices.get().where(sameRow(b, is)))
                                        .orElse(ListChoices.NONE));
                        take(is);
                    }
                },
                problem -> {
                    if (now == opened) {
                        failed(problem);
                    }
                },
                () -> {
                    if (now == opened) {
                        forgetUnread();
                        look();
                    }
                });
    }

    /** A file of which nothing is known is none that was chosen. */
    private void forgetUnread() {
        if (list.get().isEmpty()) {
            file = null;
        }
    }

    private static IntPredicate sameRow(CaseList before, CaseList now) {
        return row -> before.row(row).equals(now.row(row));
    }

    private static List<String> heads(CaseList of) {
        return of.columns().stream().map(c -> c.head()).toList();
    }

    private void failed(Throwable problem) {
        list.set(Optional.empty());
        Optional<FaultException> faults = FaultException.in(problem);
        unread.set(faults.map(FaultException::faults).orElse(List.of()));
        if (faults.isEmpty()) {
            forgetUnread();
            tasks.tell(problem);
        }
    }

    private void take(CaseList found) {
        list.set(Optional.of(found));
        look();
    }

    /** Another table of the same file. */
    public void sheet(int number) {
        list.get()
                .ifPresent(
                        l -> {
                            choices.set(ListChoices.NONE);
                            take(l.sheet(number));
                        });
    }

    /** The heads stand in another row. */
    public void heads(int row) {
        list.get()
                .filter(l -> l.headRow() != row)
                .ifPresent(
                        l -> {
                            choices.set(ListChoices.NONE);
                            take(l.heads(row));
                        });
    }

    public void use(int position, ColumnUse use) {
        list.get().ifPresent(l -> choose(choices.get().use(l, position, use)));
    }

    public void correct(ListFault fault, String text) {
        choose(fault.correct(choices.get(), text));
    }

    /** What is chosen now; what it comes to is found behind. */
    public void choose(ListChoices now) {
        if (!now.equals(choices.get())) {
            choices.set(now);
            // nothing is made of what is being looked at once more
            read.set(Optional.empty());
            look();
        }
    }

    private void look() {
        Optional<CaseList> of = list.get();
        if (of.isEmpty()) {
            return;
        }
        int now = ++asked;
        if (reading.isBusy(this::look)) {
            return;
        }
        ListChoices as = choices.get();
        List<Attribute> has = known;
        reading.run(
                "caselist.list.task",
                progress -> ListReader.read(of.get(), as, has),
                found -> {
                    if (now == asked) {
                        read.set(Optional.of(found));
                    }
                },
                tasks::tell,
                () -> {
                    if (now == asked) {
                        look();
                    }
                });
    }
}
