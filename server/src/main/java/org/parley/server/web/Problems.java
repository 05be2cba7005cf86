package org.parley.server.web;

import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.conflict.BadModel;
import org.parley.conflict.states.TooManyStates;
import org.parley.dossier.access.DossierException;
import org.parley.server.dossiers.TypedModels;
import org.parley.server.dossiers.Unusable;
import org.parley.usecases.actors.UnknownActor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal as problem details (RFC 9457): the title says what is wrong, the detail what to do. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    @ExceptionHandler
    ProblemDetail refused(DossierException e) {
        return problem(
                switch (e.kind()) {
                    case ABSENT, UNKNOWN_NAME -> HttpStatus.NOT_FOUND;
                    case EXISTS, HELD, OVERTAKEN, READ_ONLY -> HttpStatus.CONFLICT;
                    case NOT_A_DOSSIER, DAMAGED, NEWER -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case FULL -> HttpStatus.INSUFFICIENT_STORAGE;
                    case NO_ENGINE, FAILED -> HttpStatus.INTERNAL_SERVER_ERROR;
                },
                e.sentence(),
                e.remedy());
    }

    @ExceptionHandler
    ProblemDetail unusable(Unusable e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.sentence(), e.remedy());
    }

    @ExceptionHandler
    ProblemDetail unknownActor(UnknownActor e) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(e.getMessage()), "");
    }

    @ExceptionHandler
    ProblemDetail badModel(BadModel e) {
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "This model cannot be used yet.",
                e.problems().stream().map(BadModel.Problem::sentence).collect(Collectors.joining(" ")));
        problem.setProperty("problems", TypedModels.problems(e));
        return problem;
    }

    @ExceptionHandler
    ProblemDetail tooLarge(TooManyStates e) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                String.valueOf(e.getMessage()),
                "Ask about single outcomes, or say what cannot go together.");
    }

    @ExceptionHandler
    ProblemDetail fault(RuntimeException e) {
        LOG.log(Level.SEVERE, "A request failed by a fault of the program", e);
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "This failed by a fault of the program.",
                "Nothing was changed. The program's output says more; please report it.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return handleExceptionInternal(
                e,
                problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "These files are too large to be sent by the browser.",
                        "Send files of at most 256 MB and 1 GB together, or read the folder with the command: parley read"
                                + " FOLDER -d FILE.parley"),
                headers,
                HttpStatus.CONTENT_TOO_LARGE,
                request);
    }

    private static ProblemDetail problem(HttpStatus status, String sentence, String remedy) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, remedy);
        problem.setTitle(sentence);
        return problem;
    }
}
