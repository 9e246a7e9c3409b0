# Tests of weighted numbers of surveys drawn by chance, by the package survey: weights that are given (drawn with replacement),
# and cells and raking whose parts are known. One line a survey:
# kind;classes of the frame's cases, a letter each, variables parted by |;who answered (x);numbers x;numbers z;codes y, a letter
# each;groups g, a letter each;weights that are given;
# then, each "none" or statistic, df, second df (NA of a t) and p, of groups a and b: means, shares of y = a, ranks; of all groups:
# means, ranks, shares; x explained by z and the place of g: F and, after |, coefficients and their standard errors; y = a explained by
# the place of g; group a against the rest: means, shares; the means of a and b once more of a design whose population is the frame.
#
#   Rscript designs.R SURVEYS SEED > designs.csv
#
# The test DesignsAsInRTest reads what this writes. Whoever is outside a comparison is missing in it and stays in the design. Of raked
# weights survey takes the means of classes out ten times, here 250 times, so that nothing changes any more. svyranktest puts tied
# rows at the plain mean of their places, which depends on the order of the rows where they weigh differently; here they are at the
# middle of their weights, which is the same where they weigh alike (checked below), and the order does not matter.
suppressMessages(library(survey))
args <- commandArgs(TRUE)
surveys <- as.integer(args[1])
suppressWarnings(RNGversion("4.0.0"))
set.seed(as.integer(args[2]))

show <- function(x) paste(sprintf("%.17g", x), collapse = " ")
tried <- function(code) tryCatch(code, error = function(e) "none")
none <- function(se, scale) is.na(se) || se <= 1e-10 * scale

# a design in which only some rows have what is compared
only <- function(des, rows) {
    des$variables$value[!rows] <- NA
    des$variables$group[!rows] <- NA
    des
}
enough <- function(d, least = 2) {
    n <- table(d$group[!is.na(d$value)])
    n <- n[n > 0]
    length(n) > 1 && all(n >= least)
}
# the groups of levels present, the first of them first
named <- function(des) {
    des$variables$group <- factor(des$variables$group, levels = sort(unique(des$variables$group[!is.na(des$variables$value)])))
    des
}
apart <- function(des) tried({
    d <- des$variables
    if (length(unique(na.omit(d$group))) != 2 || !enough(d)) return("none")
    des <- named(des)
    m <- svyglm(value ~ group, des)
    if (none(SE(m)[2], max(abs(d$value), na.rm = TRUE))) return("none")
    r <- svyttest(value ~ group, des)
    show(c(-r$statistic, r$parameter, NA, r$p.value))
})
several <- function(des) tried({
    if (!enough(des$variables)) return("none")
    des <- named(des)
    m <- svyglm(value ~ group, des)
    if (any(sapply(SE(m)[-1], none, max(abs(des$variables$value), na.rm = TRUE)))) return("none")
    if (rcond(vcov(m)[-1, -1, drop = FALSE]) < 1e-11) return("none")
    r <- regTermTest(m, ~group)
    show(c(r$Ftest, r$df, r$ddf, r$p))
})
few_expected <- function(des) {
    d <- des$variables
    rows <- !is.na(d$value)
    part <- weighted.mean(d$value[rows], weights(des)[rows])
    n <- table(d$group[rows])
    length(n) != 2 || min(n) * min(part, 1 - part) < 5
}
shares <- function(des) if (few_expected(des)) "none" else apart(des)
ranked <- function(des, whole) {
    rows <- !is.na(des$variables$value)
    x <- des$variables$value[rows]
    w <- weights(des)[rows]
    below <- sapply(x, function(v) sum(w[x < v]) + sum(w[x == v]) / 2)
    after <- des
    after$variables$value[rows] <- below / sum(w)
    if (length(x) > 1 && max(table(x)) == 1 && whole(after) != "none") {
        r <- svyranktest(value ~ group, named(des))
        p <- as.numeric(tail(strsplit(whole(after), " ")[[1]], 1))
        stopifnot(abs(r$p.value - p) < 1e-9)
    }
    after
}
answers <- function(des) tried({
    d <- des$variables
    if (!enough(d) || length(unique(na.omit(d$value))) < 2) return("none")
    des <- named(des)
    used <- sum(!is.na(d$value))
    des <- subset(des, !is.na(value))
    r <- suppressWarnings(svychisq(~group + value, des))
    if (!is.finite(r$statistic)) return("none")
    # the degrees of freedom of rows outside are not those of the rows compared
    df <- r$parameter[1]
    show(c(r$statistic, df, df * (used - 1), pf(r$statistic, df, df * (used - 1), lower.tail = FALSE)))
})
line <- function(des, formula) tried({
    d <- des$variables
    rows <- complete.cases(d[all.vars(formula)])
    k <- length(all.vars(formula))
    if (sum(rows) <= k) return("none")
    y <- d[rows, all.vars(formula)[1]]
    if (length(unique(y)) == 1) return("none")
    of <- d[rows, ]
    of$.w <- weights(des)[rows]
    naive <- lm(formula, of, weights = .w)
    if (any(is.na(coef(naive)))) return("none")
    if (1 - summary(naive)$r.squared < 1e-12) return("none")
    m <- svyglm(formula, des)
    if (any(sapply(SE(m), none, max(abs(y))))) return("none")
    if (rcond(cov2cor(vcov(m)[-1, -1, drop = FALSE])) < 1e-11) return("none")
    r <- regTermTest(m, formula[-2])
    paste(show(c(r$Ftest, r$df, r$ddf, r$p)), show(c(coef(m), SE(m), summary(naive)$r.squared)), sep = "|")
})

for (i in seq_len(surveys)) {
    n <- sample(6:90, 1)
    kind <- sample(c("cells", "rake", "given"), 1)
    k <- if (kind == "rake") 2 else sample(1:2, 1)
    frame <- as.data.frame(lapply(seq_len(k), function(v)
        sample(letters[1:sample(2:4, 1)], n, TRUE)), stringsAsFactors = FALSE)
    names(frame) <- paste0("v", seq_len(k))
    answered <- runif(n) < ifelse(frame$v1 == "a", 0.9, 0.5)
    d <- frame[answered, , drop = FALSE]
    N <- n
    n <- nrow(d)
    if (n < 4) next
    what <- sample(c("number", "scale", "told", "same", "few"), 1, prob = c(5, 4, 1, 0.5, 0.5))
    d$x <- switch(what,
        number = round(rnorm(n, 3 * match(d$v1, letters), 4), 1),
        scale = pmin(5, pmax(1, round(rnorm(n, 2 + 0.5 * match(d$v1, letters), 1)))),
        told = match(d$v1, letters), same = rep(3, n), few = c(1.5, 2.5, rep(NA, n - 2)))
    if (what == "number" && runif(1) < 0.3) d$x <- sample(seq_len(1000), n) / 10
    d$x[runif(n) < 0.1] <- NA
    d$z <- round(rnorm(n, ifelse(is.na(d$x), 0, d$x) / 3, 2), 1)
    d$z[runif(n) < 0.05] <- NA
    d$y <- if (what == "told") ifelse(d$v1 == "a", "a", "b") else sample(c("a", "b", " "), n, TRUE, c(5, 4, 1))
    d$g <- sample(c("a", "b", "c", " "), n, TRUE, sample(list(c(4, 4, 3, 1), c(5, 4, 0, 0), c(9, 4, 0.4, 1)), 1)[[1]])
    d$w <- if (kind == "given") round(exp(rnorm(n, 0, 0.6)), 2) else NA
    if (kind == "given") {
        if (runif(1) < 0.2) d$w[1] <- 500
        d$w[runif(n) < 0.05] <- sample(c(NA, 0), 1)
    }
    if (kind == "cells") {
        cells <- do.call(paste, frame)
        d$cell <- cells[answered]
        base <- svydesign(~1, weights = rep(1, n), data = d)
        # classes in which nobody answered are left out
        des <- suppressWarnings(postStratify(base, ~cell, table(cell = cells), partial = TRUE))
    } else if (kind == "rake") {
        base <- svydesign(~1, weights = rep(1, n), data = d)
        if (!all(sapply(names(frame), function(v) all(unique(frame[[v]]) %in% d[[v]])))) next
        if (any(sapply(names(frame), function(v) length(unique(frame[[v]])) < 2))) next
        des <- tryCatch(rake(base, list(~v1, ~v2), lapply(names(frame), function(v) setNames(as.data.frame(table(frame[[v]])), c(v, "Freq"))),
            control = list(maxit = 2000, epsilon = 1e-13)), error = function(e) NULL, warning = function(w) NULL)
        if (is.null(des)) next
        # the means of classes are taken out ten times for each of these
        des$postStrata <- rep(des$postStrata, 25)
        off <- sapply(names(frame), function(v) max(abs(tapply(weights(des), d[[v]], sum) - table(frame[[v]]))))
        if (max(off) > 1e-9) next
    } else {
        in_it <- !is.na(d$w) & d$w > 0
        if (sum(in_it) < 2) next
        des <- svydesign(~1, weights = ~w, data = d[in_it, ])
    }
    v <- des$variables
    v$hit <- ifelse(v$y == " ", NA, as.numeric(v$y == "a"))
    v$place <- ifelse(v$g == " ", NA, match(v$g, letters))
    des$variables <- v
    of <- function(value, group, within = des) {
        within$variables$value <- value
        within$variables$group <- group
        only(within, !is.na(value) & !is.na(group))
    }
    pair <- ifelse(v$g %in% c("a", "b"), v$g, NA)
    all <- ifelse(v$g == " ", NA, v$g)
    rest <- ifelse(v$g == " ", NA, ifelse(v$g == "a", "a", "b"))
    means <- of(v$x, pair)
    finite <- tried({
        found <- strsplit(apart(means), " ")[[1]]
        if (found[1] == "none") "none" else {
            left <- 1 - nrow(v) / N
            if (left == 0) "none" else {
                t <- as.numeric(found[1]) / sqrt(left)
                df <- as.numeric(found[2])
                show(c(t, df, NA, 2 * pt(-abs(t), df)))
            }
        }
    })
    cat(kind, paste(sapply(frame, paste, collapse = ""), collapse = "|"), paste(ifelse(answered, "x", "-"), collapse = ""),
        show(d$x), show(d$z), paste(d$y, collapse = ""), paste(d$g, collapse = ""), show(d$w),
        apart(means), shares(of(v$hit, pair)), apart(ranked(of(v$x, pair), apart)),
        several(of(v$x, all)), several(ranked(of(v$x, all), several)), answers(of(v$hit, all)),
        line(des, x ~ z + place), line(des, hit ~ place),
        apart(of(v$x, rest)), shares(of(v$hit, rest)), finite, sep = ";")
    cat("\n")
}
