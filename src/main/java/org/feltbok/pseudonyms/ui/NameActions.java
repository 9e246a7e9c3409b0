package org.feltbok.pseudonyms.ui;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.base.Ids;
import org.feltbok.coding.kit.Desk;
import org.feltbok.pseudonyms.ForgetNames;
import org.feltbok.pseudonyms.KeyFile;
import org.feltbok.pseudonyms.NameSuggestion;
import org.feltbok.pseudonyms.PutName;
import org.feltbok.pseudonyms.RemoveName;
import org.feltbok.pseudonyms.ReplaceNames;
import org.feltbok.store.Change;
import org.feltbok.store.Operation;
import org.feltbok.store.Together;
import org.feltbok.study.NameRegisterStore;
import org.feltbok.study.RegisteredName;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;

/**
 * What is done with names.
 *
 * @param study where the study's file lies
 * @param backups how many there are of it
 */
record NameActions(NamesModel model, Path study, IntSupplier backups) {
    private static final String KEY_FIRST = "namelist.forget.key";
    private static final String WITHOUT = "namelist.forget.without";

    private Desk desk() {
        return model.desk();
    }

    private void submit(Operation operation, Consumer<Optional<Change>> done) {
        desk().working()
                .named(
                        who ->
                                desk().submit(operation)
                                        .thenAccept(
                                                c -> desk().front().execute(() -> done.accept(c))));
    }

    /**
     * @param onItsWay once it is known who does it
     * @param refused when it is not put in the register
     */
    void put(RegisteredName name, Runnable onItsWay, Runnable refused) {
        desk().working()
                .named(
                        who -> {
                            onItsWay.run();
                            desk().submit(new PutName(name))
                                    .whenComplete(
                                            (c, problem) -> {
                                                if (problem != null) {
                                                    desk().front().execute(refused);
                                                }
                                            });
                        },
                        refused);
    }

    void remove(List<RegisteredName> names) {
        if (!names.isEmpty()) {
            List<Operation> all = new ArrayList<>();
            names.forEach(n -> all.add(new RemoveName(n)));
            String told =
                    names.stream().map(RegisteredName::shown).collect(Collectors.joining(", "));
            submit(Together.of("pseudonyms.remove", List.of(told), all), c -> {});
        }
    }

    /**
     * @param told whether the names are no secret
     */
    void register(List<NameSuggestion> suggested, boolean told) {
        if (suggested.isEmpty()) {
            return;
        }
        List<Operation> all = new ArrayList<>();
        for (NameSuggestion s : suggested) {
            String instead = told ? "" : s.pseudonym();
            all.add(
                    new PutName(
                            new RegisteredName(
                                    Ids.next(), s.kind(), s.name(), instead, List.of(), false, 0)));
        }
        submit(Together.of("pseudonyms.take", List.of(String.valueOf(all.size())), all), c -> {});
    }

    private static List<String> secret(List<RegisteredName> names) {
        return names.stream().filter(RegisteredName::isSecret).map(RegisteredName::id).toList();
    }

    void replace(List<RegisteredName> names) {
        submit(
                new ReplaceNames(secret(names)),
                change ->
                        change.ifPresent(
                                c ->
                                        desk().dialogs()
                                                .note(
                                                        "pseudonyms.replaced",
                                                        Integer.parseInt(c.args().getFirst()),
                                                        Integer.parseInt(c.args().getLast()))));
    }

    void takeIn() {
        desk().dialogs().chooseFile("namelist.in.choose", List.of("csv")).ifPresent(this::takeIn);
    }

    private void takeIn(Path file) {
        desk().tasks()
                .run(
                        "namelist.in.reading",
                        p -> KeyFile.read(file, desk().file(), model::stem),
                        this::take);
    }

    private void take(KeyFile.Taken taken) {
        Runnable tell =
                () -> {
                    desk().dialogs().note("pseudonyms.taken", taken.fresh(), taken.known());
                    List<Fault> faults = taken.faults();
                    if (!faults.isEmpty()) {
                        desk().dialogs().error(new FaultException(faults));
                    }
                };
        taken.all().ifPresentOrElse(all -> submit(all, c -> tell.run()), tell);
    }

    void writeKey() {
        writeKey(() -> {});
    }

    /** Keeps who is who apart from the study; asks where that is not so. */
    private void writeKey(Runnable then) {
        desk().dialogs()
                .chooseNewFile(
                        "namelist.key.choose", desk().texts().get("namelist.key.file"), "csv")
                .filter(
                        to ->
                                !KeyFile.isBeside(study, to)
                                        || desk().dialogs()
                                                .choose(
                                                        "namelist.key.beside",
                                                        List.of("namelist.key.beside.write"))
                                                .isPresent())
                .ifPresent(to -> writeKey(to, then));
    }

    private void writeKey(Path to, Runnable then) {
        desk().tasks()
                .run(
                        "namelist.key.writing",
                        p -> KeyFile.write(to, desk().file().read(NameRegisterStore::all)),
                        n -> {
                            desk().dialogs().note("pseudonyms.key.written", n, to.toString());
                            then.run();
                        });
    }

    /** Says what it cannot reach before anything is done, and offers the key first. */
    void forget(List<RegisteredName> names) {
        List<String> ids = secret(names);
        if (ids.isEmpty()) {
            desk().dialogs().error(new FaultException("pseudonyms.nothing_to_forget"));
            return;
        }
        Optional<String> way =
                desk().dialogs()
                        .choose(
                                "namelist.forget.sure",
                                List.of(KEY_FIRST, WITHOUT),
                                ids.size(),
                                backups.getAsInt());
        way.filter(KEY_FIRST::equals).ifPresent(w -> writeKey(() -> named(ids)));
        way.filter(WITHOUT::equals).ifPresent(w -> named(ids));
    }

    private void named(List<String> ids) {
        desk().working()
                .named(
                        who ->
                                desk().tasks()
                                        .run(
                                                "namelist.forgetting",
                                                p -> {
                                                    desk().queue().settle();
                                                    p.toTheEnd();
                                                    return ForgetNames.run(desk().file(), ids);
                                                },
                                                this::tell));
    }

    private void tell(ForgetNames.Left left) {
        desk().dialogs().note("pseudonyms.forgotten", left.forgotten());
        if (!left.places().isEmpty()) {
            String where =
                    left.places().entrySet().stream()
                            .map(
                                    e ->
                                            desk().texts()
                                                    .get(
                                                            "pseudonyms.forget.left",
                                                            e.getKey(),
                                                            e.getValue()))
                            .collect(Collectors.joining(" "));
            desk().dialogs().error(new FaultException("namelist.forget.still", where));
        }
    }
}
