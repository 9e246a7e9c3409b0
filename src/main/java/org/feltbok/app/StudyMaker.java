package org.feltbok.app;

import org.feltbok.base.Fault;
import org.feltbok.base.task.Progress;
import org.feltbok.store.Environment;

import java.nio.file.Path;
import java.util.List;

/** Makes a study file from a folder of plain files. */
@FunctionalInterface
interface StudyMaker {
    /**
     * @return what is worth knowing though the study was made, such as files that nothing reads
     * @throws org.feltbok.base.FaultException with every fault of the folder; no file is made then
     */
    List<Fault> make(Path folder, Path file, Environment environment, Progress progress);
}
