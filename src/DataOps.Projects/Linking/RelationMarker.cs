using DataOps.Projects.Manifest;
using DataOps.Projects.Settings;
using DataOps.Sql.Dialects;
using DataOps.Sql.Emit;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Projects.Linking;

/// <summary>
/// Writes a query for its engine with a marker for each relation that the project makes, because where it lies is known only to
/// the deployment: <c>"__ref__"."name"</c>.
/// </summary>
internal static class RelationMarker
{
    /// <summary>The marker of a model or seed; a source's own name.</summary>
    public static string For(Declaration declaration, Dialect dialect) =>
        declaration.IsOwned
            ? $"{dialect.QuoteIdentifier(ManifestWriter.MarkerSchema)}.{dialect.QuoteIdentifier(declaration.Name)}"
            : Published(declaration, dialect);

    /// <summary>The name under which readers outside of the project find it.</summary>
    public static string Published(Declaration declaration, Dialect dialect)
    {
        var name = declaration.Relation;
        var own = dialect.QuoteIdentifier(name.Name);
        var schema = name.Schema is null ? "" : dialect.QuoteIdentifier(name.Schema) + ".";
        return name.Database is null ? schema + own : $"{dialect.QuoteIdentifier(name.Database)}.{schema}{own}";
    }

    /// <summary>The text of a query in which each reference is replaced by what <paramref name="replacement"/> gives.</summary>
    public static string Emit(
        Declaration declaration,
        SyntaxTree tree,
        QueryStatement query,
        References references,
        Dialect dialect,
        Func<Declaration, string> replacement,
        IReadOnlyList<KeyValuePair<TextSpan, string>> edits)
    {
        // Both lists are in the order written, and what is resolved are some of the references.
        var (resolved, next) = (references.Resolved, 0);
        return QueryEmitter.Rename(
            tree,
            query.Query,
            declaration.References,
            reference => TargetOf(reference) is { } target ? Replace(reference, target) : null,
            edits);

        Declaration? TargetOf(TableReference reference)
        {
            while (next < resolved.Count && resolved[next].Key.Span.Start < reference.Span.Start)
            {
                next++;
            }

            return next < resolved.Count && resolved[next].Key.Span == reference.Span ? resolved[next].Value : null;
        }

        // Other columns of the query may be qualified with the name as written, so it stays as an alias.
        string? Replace(TableReference reference, Declaration target)
        {
            var last = reference.Name.Parts[reference.Name.Parts.Count - 1];
            var alias = reference.TakesAlias ? " as " + dialect.QuoteIdentifier(dialect.Fold(last.Value, last.Quoted)) : "";
            return replacement(target) + alias;
        }
    }

    /// <summary>Whether a model has no relation of its own, so that its query stands where it is read.</summary>
    public static bool IsInlined(Declaration declaration) =>
        declaration.Kind == NodeKind.Model && declaration.File.Settings.Materialization == Materialization.Ephemeral;
}
