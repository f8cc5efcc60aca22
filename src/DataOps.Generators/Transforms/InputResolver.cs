using DataOps.Generators.Configuration;
using DataOps.Generators.Descriptors;
using DataOps.Projects;
using DataOps.Projects.Diagnostics;
using DataOps.Sql.Diagnostics;

namespace DataOps.Generators.Transforms;

/// <summary>
/// Finds the relations that methods read by the types of their parameters. A type written by hand is told by its full name. One that
/// this generator writes is not there yet: its name as written is compared with the names that records will have.
/// </summary>
internal sealed class InputResolver
{
    private readonly Dictionary<string, DeclaredRelation> _byHand = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Namespace, DeclaredRelation Relation)>> _generated = new(StringComparer.Ordinal);
    private readonly List<DeclaredRelation> _relations;
    private readonly GeneratorOptions _options;

    /// <param name="options">The project.</param>
    /// <param name="relations">The relations that SQL and CSV declare.</param>
    /// <param name="transforms">Those that C# declares, each with its record.</param>
    public InputResolver(
        GeneratorOptions options, IReadOnlyList<DeclaredRelation> relations, IEnumerable<(RowDescriptor Row, DeclaredRelation Relation)> transforms)
    {
        _options = options;
        _relations = [.. relations];
        foreach (var relation in relations)
        {
            var type = RecordName.Type(relation.Kind, relation.Relation);
            if (!_generated.TryGetValue(type, out var list))
            {
                _generated.Add(type, list = []);
            }

            list.Add((RecordName.Namespace(options.RootNamespace, relation.Kind, relation.Relation, relation.File), relation));
        }

        foreach (var (row, relation) in transforms)
        {
            _relations.Add(relation);
            _byHand[row.FullName] = relation;
        }
    }

    /// <summary>Adds a record that names its relation by attribute; false when there is no such relation.</summary>
    public bool Add(RowDescriptor row)
    {
        if (Find(row.Relation!) is not { } relation)
        {
            return false;
        }

        _byHand[row.FullName] = relation;
        return true;
    }

    /// <summary>The relation of a name as people write it, with or without a schema.</summary>
    public DeclaredRelation? Find(string name)
    {
        var comparer = _options.Project.Dialect.NameComparer;
        return _relations.Find(relation => comparer.Equals(relation.Name, name))
            ?? (_relations.FindAll(relation => comparer.Equals(relation.Relation.Name, name)) is [var only] ? only : null);
    }

    /// <summary>All names, for suggestions.</summary>
    public IEnumerable<string> Names => _relations.Select(relation => relation.Name);

    /// <summary>The relation whose record a type is; what is wrong otherwise.</summary>
    public DeclaredRelation? Resolve(RowReference row, Action<DiagnosticDescriptor, object[]> report)
    {
        if (row.IsThere)
        {
            if (_byHand.TryGetValue(row.Name, out var known))
            {
                return known;
            }

            report(TransformDiagnostics.UnknownInput, [LastPart(row.Name), " A record that you write names its relation with [Relation(\"name\")]."]);
            return null;
        }

        var (space, type) = Split(row.Name);
        var found = Candidates(space, type);
        switch (found.Count)
        {
            case 0:
                report(TransformDiagnostics.UnknownInput, [row.Name, Suggestion.Phrase(type, _generated.Keys)]);
                return null;
            case 1:
                return found[0].Relation;
        }

        foreach (var scope in row.Scope)
        {
            var full = space.Length == 0 ? scope : scope.Length == 0 ? space : $"{scope}.{space}";
            if (found.Find(candidate => candidate.Namespace == full) is { Relation: not null } match)
            {
                return match.Relation;
            }
        }

        report(TransformDiagnostics.AmbiguousInput, [row.Name, string.Join(" or ", found.Select(candidate => $"'{candidate.Namespace}.{type}'"))]);
        return null;
    }

    private List<(string Namespace, DeclaredRelation Relation)> Candidates(string space, string type) =>
        _generated.TryGetValue(type, out var sameName)
            ? sameName.FindAll(candidate => space.Length == 0 || candidate.Namespace == space
                || candidate.Namespace.EndsWith("." + space, StringComparison.Ordinal))
            : [];

    private static (string Namespace, string Type) Split(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? ("", name) : (name.Substring(0, dot), name.Substring(dot + 1));
    }

    private static string LastPart(string name) => Split(name).Type;
}
