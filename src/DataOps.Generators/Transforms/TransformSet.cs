using DataOps.Generators.Configuration;
using DataOps.Generators.Output;
using DataOps.Projects;
using DataOps.Projects.Diagnostics;
using DataOps.Sql.Catalog;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Text;

namespace DataOps.Generators.Transforms;

/// <summary>The transforms of a project, their inputs found, as files that are linked with those of SQL.</summary>
internal sealed class TransformSet
{
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly List<TransformText> _texts = [];
    private readonly Dictionary<SourceText, TransformText> _bySource = [];
    private readonly HashSet<string> _wrong = [];
    private readonly GeneratorOptions _options;
    private readonly InputResolver _resolver;

    private TransformSet(GeneratorOptions options, InputResolver resolver)
    {
        _options = options;
        _resolver = resolver;
    }

    /// <summary>The transforms as files of the project.</summary>
    public IReadOnlyList<ProjectFile> Files { get; private set; } = [];

    /// <summary>What is wrong with methods and records before anything is linked.</summary>
    public IReadOnlyList<DiagnosticInfo> Diagnostics => _diagnostics;

    /// <summary>Resolves all transforms of a project.</summary>
    /// <param name="options">The project.</param>
    /// <param name="files">Its files of SQL and CSV.</param>
    /// <param name="transforms">The methods.</param>
    /// <param name="rows">The records that name their relation by attribute.</param>
    public static TransformSet Make(
        GeneratorOptions options, IReadOnlyList<ProjectFile> files, IReadOnlyList<TransformDescriptor> transforms, IReadOnlyList<RowDescriptor> rows)
    {
        var outputs = transforms.Where(transform => transform is { Name: not null, Output: not null })
            .Select(transform => (transform.Output!, new DeclaredRelation(NodeKind.Transform, transform.Name!, new RelationName(null, transform.Name!), transform.File)));
        var declared = transforms.Count + rows.Count == 0 ? [] : ProjectCompiler.Relations(options.Project, files);
        var set = new TransformSet(options, new InputResolver(options, declared, outputs));
        foreach (var row in rows)
        {
            set.Add(row);
        }

        var owners = new Dictionary<string, TransformDescriptor>();
        foreach (var transform in transforms)
        {
            set.Add(transform, owners);
        }

        set.Files = [.. set._texts.Select(text => ProjectCompiler.Parse(options.Project, text.Item))];
        return set;
    }

    /// <summary>The relation that a record names by attribute.</summary>
    public DeclaredRelation? RelationOf(RowDescriptor row) => _resolver.Find(row.Relation ?? "");

    /// <summary>The relation that a parameter reads; null for one that is not known.</summary>
    public DeclaredRelation? RelationOf(ParameterDescriptor parameter) => _resolver.Resolve(parameter.Row!, static (_, _) => { });

    /// <summary>The transform that a node comes from.</summary>
    public TransformText? TextOf(ProjectNode node) => _bySource.TryGetValue(node.Item.Text, out var text) ? text : null;

    /// <summary>Whether nothing is wrong with the method, so that it can be called.</summary>
    public bool IsCallable(TransformText text) => !_wrong.Contains(text.Transform.Method);

    /// <summary>Adds what is wrong with a transform.</summary>
    public void Report(string place, DiagnosticDescriptor descriptor, params object[] arguments) =>
        _diagnostics.Add(DiagnosticInfo.At(place, descriptor, arguments));

    /// <summary>A finding of the compiler, at its place in C# if it is about a transform.</summary>
    public DiagnosticInfo Locate(Diagnostic finding) =>
        _bySource.TryGetValue(finding.Source, out var text)
            ? DiagnosticInfo.From(finding) with { Place = text.PlaceOf(finding.Span) }
            : DiagnosticInfo.From(finding);

    private void Add(RowDescriptor row)
    {
        Report(row.Problems);
        if (!_resolver.Add(row))
        {
            Report(Places.Record(row.FullName), TransformDiagnostics.UnknownInput, row.Relation!, Suggestion.Phrase(row.Relation!, _resolver.Names));
        }
    }

    private void Add(TransformDescriptor transform, Dictionary<string, TransformDescriptor> owners)
    {
        Report(transform.Problems);
        var isWrong = transform.Problems.Count > 0 || transform.Output is null or { Problems.Count: > 0 };
        var isSecond = false;
        if (transform.Output is { } output)
        {
            if (owners.TryGetValue(output.FullName, out var first))
            {
                isWrong = isSecond = true;
                Report(Places.Return(transform.Method), TransformDiagnostics.RecordUsedTwice, output.Name, first.Name ?? first.Method);
            }
            else
            {
                owners.Add(output.FullName, transform);
                Report(output.Problems);
            }
        }

        var inputs = new List<(DeclaredRelation, string)>();
        foreach (var parameter in transform.Parameters.Where(parameter => parameter.Row is not null))
        {
            var place = Places.Parameter(transform.Method, parameter.Name);
            var relation = _resolver.Resolve(parameter.Row!, (descriptor, arguments) => Report(place, descriptor, arguments));
            if (relation is null)
            {
                isWrong = true;
            }
            else
            {
                inputs.Add((relation, place));
            }
        }

        if (!isSecond && transform is { Name: not null, Output: not null })
        {
            var file = ItemPath(transform.File);
            var text = TransformTextWriter.Write(transform, file, inputs, _options.Project.Dialect, (place, descriptor, arguments) =>
            {
                isWrong = true;
                Report(place, descriptor, [.. arguments]);
            });
            _texts.Add(text);
            _bySource.Add(text.Item.Text, text);
        }

        if (isWrong)
        {
            _wrong.Add(transform.Method);
        }
    }

    private void Report(IEnumerable<ProblemDescriptor> problems)
    {
        foreach (var problem in problems)
        {
            Report(problem.Place, Problems.DescriptorOf(problem.Id), [.. problem.Arguments]);
        }
    }

    // A file outside of the project is named alone, so that the release says nothing of the machine.
    private string ItemPath(string file) =>
        ItemReader.Below(_options.Directory, file) ?? file.Substring(file.LastIndexOfAny(['/', '\\']) + 1);
}
