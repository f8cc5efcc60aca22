using DataOps.Generators.Configuration;
using DataOps.Generators.Descriptors;
using DataOps.Generators.Emit;
using DataOps.Generators.Output;
using DataOps.Generators.Transforms;
using DataOps.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

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

        var methods = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Transform, static (node, _) => node is MethodDeclarationSyntax, TransformReader.Read);
        var records = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Relation, static (node, _) => node is TypeDeclarationSyntax, RowReader.Read);
        var transforms = methods.Select((found, _) => found.Value).WithTrackingName(PipelineSteps.Transforms);
        var rows = records.Select((found, _) => found.Value).WithTrackingName(PipelineSteps.Rows);

        var project = files.Collect()
            .Combine(options)
            .Combine(transforms.Collect().Select((all, _) => all.ToEquatable()))
            .Combine(rows.Collect().Select((all, _) => all.ToEquatable()))
            .Select((input, _) => ProjectDescriber.Describe(input.Left.Left.Right, input.Left.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(PipelineSteps.Project);

        var relations = project.SelectMany((model, _) => model.Relations).WithTrackingName(PipelineSteps.Relations);
        var queries = project.SelectMany((model, _) => model.Queries).WithTrackingName(PipelineSteps.Queries);
        var catalog = project.Select((model, _) => model.Catalog).WithTrackingName(PipelineSteps.Catalog);
        var rowCode = project.SelectMany((model, _) => model.Rows).WithTrackingName(PipelineSteps.RowCode);
        var calls = project.SelectMany((model, _) => model.Transforms is { } made ? new[] { made } : []).WithTrackingName(PipelineSteps.TransformCatalog);

        // Places in C# change with every line above them, so they are looked up last, and move nothing but the messages about them.
        var places = methods.SelectMany((found, _) => found.Places).Collect()
            .Combine(records.SelectMany((found, _) => found.Places).Collect())
            .Select((both, _) => both.Left.Concat(both.Right).ToEquatable());
        var diagnostics = project.Select((model, _) => model.Diagnostics)
            .Combine(places)
            .SelectMany((input, _) => DiagnosticPlaces.Locate(input.Left, input.Right))
            .WithTrackingName(PipelineSteps.Diagnostics);

        context.RegisterSourceOutput(relations, (output, relation) => output.Add(RecordEmitter.Emit(relation)));
        context.RegisterSourceOutput(queries, (output, query) => output.Add(QueryMethodEmitter.Emit(query)));
        context.RegisterSourceOutput(rowCode, (output, row) => output.Add(RowEmitter.Emit(row)));
        context.RegisterSourceOutput(calls, (output, transformCatalog) =>
        {
            output.Add(TransformCatalogEmitter.EmitCatalog(transformCatalog));
            output.Add(TransformCatalogEmitter.EmitDefinitions(transformCatalog));
        });
        context.RegisterSourceOutput(catalog, (output, descriptor) => output.Add(CatalogEmitter.Emit(descriptor)));
        context.RegisterSourceOutput(diagnostics, (output, diagnostic) => output.ReportDiagnostic(diagnostic.ToDiagnostic()));
    }
}
