package org.feltbok.plain;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.base.FaultException;
import org.feltbok.base.HeldFolder;
import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.figures.FigureFaults;
import org.feltbok.store.Environment;
import org.feltbok.store.Study;
import org.feltbok.store.StudyFile;
import org.feltbok.study.StudyStore;
import org.feltbok.study.plain.PlainContext;
import org.feltbok.study.plain.PlainFaults;
import org.feltbok.study.plain.PlainFolder;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainPart;
import org.feltbok.study.plain.PlainPart.Prepared;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a study file of a folder of plain files, and such a folder of a study. */
public final class PlainStudies {
    /** Beginning of the name of a folder that is being written, beside its place. */
    static final String DRAFT = ".feltbok-plain-";

    private PlainStudies() {}

    /**
     * Reads and checks a whole folder and makes a study file of it, or nothing at all.
     *
     * @param parts in the order in which they depend on each other
     * @return Done; Findings if something is to be looked at, such as figures that cannot be
     *     computed or files that nothing reads; Refused with every fault found
     */
    public static Outcome create(
            Path folder,
            Path studyFile,
            List<PlainPart> parts,
            Environment environment,
            Progress progress) {
        try {
            return read(new PlainFolder(folder), studyFile, parts, environment, progress);
        } catch (FaultException e) {
            return new Outcome.Refused(e.faults());
        }
    }

    private static Outcome read(
            PlainFolder folder,
            Path studyFile,
            List<PlainPart> parts,
            Environment environment,
            Progress progress) {
        if (Files.exists(studyFile)) {
            throw new FaultException("store.exists", studyFile.toString());
        }
        PlainFaults faults = new PlainFaults();
        PlainContext context = new PlainContext(OwnIds.read(folder, faults)).in(folder::has);
        List<Prepared> prepared = new ArrayList<>();
        int steps = parts.size() + 1;
        for (PlainPart part : parts) {
            checkCancelled(progress);
            progress.report(prepared.size(), steps, part.nameKey());
            prepared.add(part.read(folder, context, faults));
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults.list());
        }
        checkCancelled(progress);
        progress.report(parts.size(), steps, "plain.writing");
        List<Fault> findings = new ArrayList<>(faults.notes());
        try (StudyFile made =
                StudyFile.create(
                        studyFile, environment, new CreateFromPlain(folder.name(), prepared))) {
            findings.addAll(FigureFaults.of(made, progress));
            findings.addAll(StudyFindings.ofNew(made));
        }
        folder.unused().forEach(file -> findings.add(Fault.at(Place.file(file), "plain.unused")));
        return findings.isEmpty()
                ? Outcome.done("plain.created", studyFile.toString())
                : new Outcome.Findings(
                        "plain.created", List.of(studyFile.toString()), List.copyOf(findings));
    }

    /** Does more in a study that was made and that nobody has open yet. */
    static <T> T within(Path studyFile, Environment environment, Function<Study, T> work) {
        try (StudyFile made = StudyFile.open(studyFile, environment)) {
            return work.apply(made);
        }
    }

    private static void checkCancelled(Progress progress) {
        if (progress.cancelled()) {
            throw new FaultException("plain.cancelled");
        }
    }

    /**
     * Writes a study into a folder, wholly or not at all.
     *
     * @param folder must be empty, or not be there
     * @return Done, or Refused if the folder holds something or cannot be written
     */
    public static Outcome export(
            Study study, Path folder, List<PlainPart> parts, Progress progress) {
        try {
            Path target = folder.toAbsolutePath().normalize();
            @Nullable Path beside = target.getParent();
            if (beside == null || !isFree(target)) {
                throw new FaultException("plain.not_empty", folder.toString());
            }
            Files.createDirectories(beside);
            try (HeldFolder held = HeldFolder.make(beside, DRAFT, left -> {})) {
                Path written = Files.createDirectory(held.path().resolve("new"));
                write(study, written, parts, progress);
                moveInto(written, target);
            }
            return Outcome.done("plain.exported", folder.toString());
        } catch (IOException | java.io.UncheckedIOException e) {
            return new Outcome.Refused(
                    List.of(Fault.at(Place.none(), "plain.not_writable", folder.toString())));
        } catch (FaultException e) {
            return new Outcome.Refused(e.faults());
        }
    }

    private static void write(Study study, Path folder, List<PlainPart> parts, Progress progress) {
        study.read(
                handle -> {
                    PlainFolderWriter out =
                            new PlainFolderWriter(folder, StudyStore.study(handle).key());
                    for (int i = 0; i < parts.size(); i++) {
                        checkCancelled(progress);
                        progress.report(i, parts.size(), parts.get(i).nameKey());
                        parts.get(i).export(handle, out);
                    }
                    out.finish();
                    return out;
                });
    }

    private static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void moveInto(Path written, Path target) throws IOException {
        Files.deleteIfExists(target);
        Files.move(written, target);
    }
}
