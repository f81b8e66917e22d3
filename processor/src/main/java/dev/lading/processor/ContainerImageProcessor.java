package dev.lading.processor;

import com.google.auto.common.SuperficialValidation;
import com.google.auto.service.AutoService;
import dev.lading.annotations.ContainerImage;
import dev.lading.model.Application;
import dev.lading.processor.assembly.ApplicationFactory;
import dev.lading.processor.cloudformation.CloudFormationEmitter;
import dev.lading.processor.cloudformation.RenderedTemplates;
import dev.lading.processor.cloudformation.ScheduleService;
import dev.lading.processor.declaration.AnnotationSite;
import dev.lading.processor.declaration.ApplicationDeclaration;
import dev.lading.processor.declaration.DeclarationReader;
import dev.lading.processor.emit.ApiManifestEmitter;
import dev.lading.processor.emit.DispatchTableEmitter;
import dev.lading.processor.emit.Emitter;
import dev.lading.processor.emit.ImageEntryEmitter;
import dev.lading.processor.emit.ImageManifestEmitter;
import dev.lading.processor.openapi.OpenApiEmitter;
import dev.lading.processor.openapi.reading.ApiReader;
import dev.lading.processor.quota.Quotas;
import dev.lading.processor.validation.ClassicScheduleRule;
import dev.lading.processor.validation.Message;
import dev.lading.processor.validation.Problems;
import dev.lading.processor.validation.Rules;
import dev.lading.processor.validation.Severity;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Generated;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Lading's annotation processor: collects the annotated classes of one compilation and, once all of
 * them can be read and break no rule, writes everything that is made of them.
 *
 * <p>Everything is written in one ordinary round, the first in which no class waits for a type that
 * another processor has yet to generate. The compiler warns about sources of the last round.
 */
@AutoService(Processor.class)
public final class ContainerImageProcessor extends AbstractProcessor {

  private static final String ANNOTATIONS = ContainerImage.class.getPackageName();

  // Names, not elements: an element must not be kept from one round to the next.
  private final Set<String> ready = new TreeSet<>();
  private final Set<String> deferred = new TreeSet<>();
  private final EmitterFactory emitters;
  private State state = State.COLLECTING;

  /** Creates the processor; the compiler calls it by its service. */
  public ContainerImageProcessor() {
    this.emitters = this::emitters;
  }

  ContainerImageProcessor(List<Emitter> emitters) {
    this.emitters = (options, declaration, templates) -> emitters;
  }

  /** What is made of the application. A new artefact is one line here. */
  private List<Emitter> emitters(
      Options options, ApplicationDeclaration declaration, RenderedTemplates templates) {
    List<Emitter> all = new ArrayList<>();
    all.add(new DispatchTableEmitter(options.jsonLibrary()));
    all.add(new ImageEntryEmitter());
    all.add(new ImageManifestEmitter());
    all.add(new ApiManifestEmitter());
    all.add(new CloudFormationEmitter(templates));
    options
        .openApi()
        .ifPresent(
            settings ->
                all.add(
                    new OpenApiEmitter(
                        settings, () -> new ApiReader(processingEnv).read(declaration))));
    return all;
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(ANNOTATIONS + ".*", Generated.class.getName());
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.copyOf(Options.NAMES);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Options.check(environment.getOptions(), this::print);
  }

  @Override
  // With -Xlint:all the compiler warns about annotations that nobody claims, and a build with
  // -Werror breaks; so we claim ours, and the @Generated on what we write. But where no annotation
  // is left to claim, the compiler asks no further processor: not while we wait for one of them.
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    try {
      process(round);
    } catch (UncheckedIOException e) {
      print(
          Message.CANNOT_WRITE,
          Message.CANNOT_WRITE.text(String.valueOf(e.getMessage()), String.valueOf(e.getCause())));
    } catch (RuntimeException | LinkageError e) {
      print(Message.INTERNAL_ERROR, Message.INTERNAL_ERROR.text(stackTrace(e)));
    }
    return deferred.isEmpty();
  }

  private void process(RoundEnvironment round) {
    if (state == State.FAILED) {
      return;
    }
    Set<String> arrived = AnnotatedClasses.in(round, processingEnv.getElementUtils());
    if (state == State.WRITTEN) {
      arrived.forEach(this::lateHandler);
      return;
    }
    arrived.addAll(deferred);
    deferred.clear();
    for (String name : arrived) {
      (SuperficialValidation.validateElement(type(name)) ? ready : deferred).add(name);
    }
    Options options = Options.of(processingEnv.getOptions());
    if (round.processingOver()) {
      deferred.forEach(this::unresolvedType);
      if (!ready.isEmpty()) {
        options.classes().forEach(this::missingClass);
      }
    } else if (deferred.isEmpty()
        && !ready.isEmpty()
        && options.classes().keySet().stream().allMatch(this::isThere)) {
      write(options);
    }
  }

  /** Whether a class that an option names is there already: another processor may write it. */
  private boolean isThere(String name) {
    return found(name).filter(SuperficialValidation::validateElement).isPresent();
  }

  private Optional<TypeElement> found(String name) {
    return Optional.ofNullable(processingEnv.getElementUtils().getTypeElement(name));
  }

  private void write(Options options) {
    List<TypeElement> types = ready.stream().map(this::type).toList();
    ApplicationDeclaration declaration =
        new DeclarationReader(processingEnv, options.jsonLibrary())
            .read(
                types,
                options.application(),
                options.base(),
                Optional.of(options.factory()).filter(name -> !name.isEmpty()).flatMap(this::found),
                options.interceptors().stream().map(this::type).toList());
    Problems problems = new Problems(options.warningPolicy());
    Rules.check(declaration, problems);
    if (options.templateSettings().schedules() == ScheduleService.RULES) {
      new ClassicScheduleRule().check(declaration, problems);
    }
    Runnable emission = () -> {};
    if (problems.isClean()) {
      Application application =
          new ApplicationFactory(options.generatedPackage()).create(declaration);
      RenderedTemplates templates = new RenderedTemplates(application, options.templateSettings());
      Quotas.check(application, templates, declaration, problems);
      emission = () -> emit(application, emitters.create(options, declaration, templates), types);
    }
    problems.printTo(processingEnv.getMessager(), new SourceTrees(processingEnv)::hasSource);
    if (problems.isClean()) {
      emission.run();
      state = State.WRITTEN;
    } else {
      state = State.FAILED;
    }
  }

  private void emit(Application application, List<Emitter> made, List<TypeElement> types) {
    FilerOutput output = new FilerOutput(processingEnv.getFiler(), canMark(types.get(0)), types);
    made.forEach(emitter -> emitter.emit(application, output));
    output.flush();
  }

  /** Whether the module of the handlers, and of what is generated for them, has the annotation. */
  private boolean canMark(TypeElement type) {
    Elements elements = processingEnv.getElementUtils();
    ModuleElement module = elements.getModuleOf(type);
    String generated = Generated.class.getName();
    return module == null || elements.getTypeElement(module, generated) != null;
  }

  private void missingClass(String name, String option) {
    if (!isThere(name)) {
      Message message =
          option.equals(Options.FACTORY)
              ? Message.FACTORY_NOT_USABLE
              : Message.INTERCEPTOR_NOT_USABLE;
      print(
          message,
          message.text(
              name,
              "there is no such class, or a type that it names is missing; correct -A" + option));
    }
  }

  private void lateHandler(String name) {
    AnnotationSite site = AnnotationSite.of(type(name));
    processingEnv
        .getMessager()
        .printMessage(
            Diagnostic.Kind.ERROR, Message.LATE_HANDLER.text(site.place()), site.element());
  }

  private void unresolvedType(String name) {
    TypeElement type = type(name);
    processingEnv
        .getMessager()
        .printMessage(
            Diagnostic.Kind.ERROR,
            Message.UNRESOLVED_TYPE.text(
                AnnotationSite.of(type).place(),
                UnresolvedTypes.in(type)
                    .map(unresolved -> "there is no type " + unresolved)
                    .orElse("one of its annotations has an error")),
            type);
  }

  private static String stackTrace(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private TypeElement type(String name) {
    return Objects.requireNonNull(processingEnv.getElementUtils().getTypeElement(name), name);
  }

  private void print(Message message, String text) {
    Options.of(processingEnv.getOptions())
        .warningPolicy()
        .severity(message)
        .ifPresent(
            severity -> {
              processingEnv.getMessager().printMessage(severity.kind(), text);
              if (severity == Severity.ERROR) {
                state = State.FAILED;
              }
            });
  }

  /** Chooses what is made of an application. */
  private interface EmitterFactory {

    List<Emitter> create(
        Options options, ApplicationDeclaration declaration, RenderedTemplates templates);
  }

  private enum State {
    /** Waiting for the round in which every class can be read. */
    COLLECTING,
    /** Everything is written; whatever comes now comes too late. */
    WRITTEN,
    /** An error is told; nothing is written any more. */
    FAILED
  }
}
