using DataOps.Generators.Configuration;
using DataOps.Generators.Descriptors;
using DataOps.Generators.Emit;
using DataOps.Generators.Output;
using DataOps.Projects;
using Microsoft.CodeAnalysis;

namespace DataOps.Generators;

/// <summary>
/// Makes typed C# of a project's SQL, and reports what is wrong with it. Only the pipeline is here: text → file → project →
/// descriptors → code. No step keeps an object of Roslyn's.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class DataOpsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider.Select((compilation, _) => compilation.AssemblyName))
            .Select((input, _) => OptionsReader.Read(input.Left.GlobalOptions, input.Right))
            .WithTrackingName(PipelineSteps.Options);

        var items = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select((input, cancellation) => ItemReader.Read(input.Left, input.Right, cancellation))
            .Where(item => item is not null)
            .WithTrackingName(PipelineSteps.Items);

        var files = items
            .Combine(options)
            .Select((input, _) => ProjectCompiler.Parse(input.Right.Project, input.Left!))
            .WithTrackingName(PipelineSteps.Files);

        var project = files.Collect()
            .Combine(options)
            .Select((input, _) => ProjectDescriber.Describe(input.Right, input.Left))
            .WithTrackingName(PipelineSteps.Project);

        var relations = project.SelectMany((model, _) => model.Relations).WithTrackingName(PipelineSteps.Relations);
        var queries = project.SelectMany((model, _) => model.Queries).WithTrackingName(PipelineSteps.Queries);
        var catalog = project.Select((model, _) => model.Catalog).WithTrackingName(PipelineSteps.Catalog);
        var diagnostics = project.SelectMany((model, _) => model.Diagnostics).WithTrackingName(PipelineSteps.Diagnostics);

        context.RegisterSourceOutput(relations, (output, relation) => output.Add(RecordEmitter.Emit(relation)));
        context.RegisterSourceOutput(queries, (output, query) => output.Add(QueryMethodEmitter.Emit(query)));
        context.RegisterSourceOutput(catalog, (output, descriptor) => output.Add(CatalogEmitter.Emit(descriptor)));
        context.RegisterSourceOutput(diagnostics, (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }
}
