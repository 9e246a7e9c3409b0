# Codings drawn by chance, and how far the coders agree. One line a coding:
# kind;answers parted by |, what each coder said parted by blanks;percent;kappa;alpha
#   single: one letter a coder      sets: letters a coder, - for none
#   signs:  length, then for each coder stretches start-end parted by commas, or -
# NA: has not coded it; as a number: undefined.
#
#   Rscript agreement.R CODINGS SEED > agreement.csv
#
# Kappa is kappa2 and nominal alpha kripp.alpha of the package irr (0.84.1, which this needs): an answer that
# nobody coded is put beside the others, since without a missing one kripp.alpha takes three coders for two.
# Where irr says 1 or NaN because all is the same, NA stands. Alpha of sets is computed by its definition from
# pairs (irr has none), and so is nominal alpha once more, which must be what irr says. The test AgreementAsInRTest reads it.
library(irr)
args <- commandArgs(TRUE)
codings <- as.integer(args[1])
suppressWarnings(RNGversion("4.0.0"))
set.seed(as.integer(args[2]))

nominal <- function(a, b) as.numeric(a != b)
masi <- function(a, b) {
    x <- setdiff(strsplit(a, "")[[1]], "-")
    y <- setdiff(strsplit(b, "")[[1]], "-")
    if (setequal(x, y)) return(0)
    common <- length(intersect(x, y))
    m <- if (common == 0) 0 else if (common == min(length(x), length(y))) 2 / 3 else 1 / 3
    1 - common / length(union(x, y)) * m
}

# x: a row a coder, a column a unit
by_pairs <- function(x, distance) {
    x <- x[, colSums(!is.na(x)) > 1, drop = FALSE]
    if (ncol(x) == 0) return(NA)
    m <- colSums(!is.na(x))
    observed <- 0
    for (u in seq_len(ncol(x))) {
        v <- x[!is.na(x[, u]), u]
        for (i in seq_along(v)) for (j in seq_along(v)) {
            if (i != j) observed <- observed + distance(v[i], v[j]) / (m[u] - 1)
        }
    }
    all <- x[!is.na(x)]
    n <- length(all)
    kinds <- table(all)
    expected <- 0
    for (a in names(kinds)) for (b in names(kinds)) {
        if (a != b) expected <- expected + kinds[[a]] * kinds[[b]] * distance(a, b)
    }
    if (expected == 0) return(NA)
    unname(1 - (observed / n) / (expected / (n * (n - 1))))
}

alpha <- function(x) {
    mine <- by_pairs(x, nominal)
    if (is.na(mine)) return(NA)
    theirs <- kripp.alpha(cbind(x, NA), "nominal")$value
    stopifnot(abs(mine - theirs) < 1e-12)
    theirs
}

kappa <- function(x) {
    x <- x[, colSums(is.na(x)) == 0, drop = FALSE]
    if (nrow(x) != 2 || ncol(x) == 0 || length(unique(c(x))) < 2) return(NA)
    kappa2(t(x))$value
}

percent <- function(x, same = function(a, b) a == b) {
    alike <- c()
    for (i in seq_len(nrow(x) - 1)) for (j in (i + 1):nrow(x)) {
        both <- !is.na(x[i, ]) & !is.na(x[j, ])
        alike <- c(alike, mapply(same, x[i, both], x[j, both]))
    }
    if (length(alike) == 0) NA else 100 * mean(unlist(alike))
}

number <- function(v) if (is.na(v) || is.nan(v)) "NA" else sprintf("%.15g", v)
line <- function(kind, data, p, k, a) {
    cat(kind, ";", paste(data, collapse = "|"), ";", number(p), ";", number(k), ";", number(a), "\n", sep = "")
}

some <- function(values, coders, units) {
    truth <- sample(values, units, replace = TRUE)
    errors <- sample(c(0, 0.1, 0.3, 1), 1)
    missing <- sample(c(0, 0, 0.2, 0.6), 1)
    x <- matrix(rep(truth, each = coders), coders)
    wrong <- runif(length(x)) < errors
    x[wrong] <- sample(values, sum(wrong), replace = TRUE)
    x[runif(length(x)) < missing] <- NA
    x
}

single <- function() {
    x <- some(letters[seq_len(sample(1:5, 1))], sample(2:4, 1), sample(c(1, 2, 5, 20), 1))
    line("single", apply(x, 2, paste, collapse = " "), percent(x), kappa(x), alpha(x))
}

sets <- function() {
    kinds <- unique(c("-", replicate(sample(1:8, 1), paste(sort(sample(letters[1:4], sample(1:3, 1))), collapse = ""))))
    x <- some(kinds, sample(2:4, 1), sample(c(1, 2, 5, 15), 1))
    line("sets", apply(x, 2, paste, collapse = " "), percent(x), kappa(x), by_pairs(x, masi))
}

signs <- function() {
    coders <- sample(2:3, 1)
    said <- c()
    x <- matrix(character(0), coders, 0)
    for (u in seq_len(sample(1:4, 1))) {
        length <- sample(1:30, 1)
        part <- matrix("0", coders, length)
        words <- c()
        for (k in seq_len(coders)) {
            if (runif(1) < 0.15) {
                part[k, ] <- NA
                words <- c(words, "NA")
                next
            }
            spans <- c()
            for (s in seq_len(sample(0:2, 1))) {
                limits <- sort(sample(0:length, 2))
                part[k, (limits[1] + 1):limits[2]] <- "1"
                spans <- c(spans, paste(limits, collapse = "-"))
            }
            words <- c(words, if (is.null(spans)) "-" else paste(spans, collapse = ","))
        }
        x <- cbind(x, part)
        said <- c(said, paste(c(length, words), collapse = " "))
    }
    line("signs", said, percent(x), kappa(x), alpha(x))
}

for (i in seq_len(codings)) list(single, sets, signs)[[1 + i %% 3]]()
