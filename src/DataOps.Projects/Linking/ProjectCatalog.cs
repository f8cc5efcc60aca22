using DataOps.Sql.Catalog;
using DataOps.Sql.Types;

namespace DataOps.Projects.Linking;

/// <summary>What one query of the project may name: every relation by the project's rules, its inputs with their columns.</summary>
/// <param name="names">All relations of the project.</param>
/// <param name="inputs">Those bound already that the query uses.</param>
/// <param name="everything">All names, for suggestions, and the types that sources declare.</param>
internal sealed class ProjectCatalog(
    RelationNames names, BoundNode[] inputs, SchemaCatalog everything) : ICatalog
{
    /// <inheritdoc/>
    public IEnumerable<Relation> Relations => everything.Relations;

    /// <inheritdoc/>
    public IEnumerable<string> TypeNames => everything.TypeNames;

    /// <summary>A relation with a name of its own, such as <c>this</c>; null when there is none.</summary>
    public Relation? Extra { get; init; }

    /// <inheritdoc/>
    public Relation? Find(IReadOnlyList<string> parts)
    {
        if (Extra is not null && parts.Count == 1 && everything.Dialect.NameComparer.Equals(parts[0], Extra.Name.Name))
        {
            return Extra;
        }

        var found = names.Find(parts);
        return found.Count == 0 ? null : Input(found);
    }

    /// <inheritdoc/>
    public SqlType? FindType(IReadOnlyList<string> parts) => everything.FindType(parts);

    /// <inheritdoc/>
    public UserFunction? FindFunction(IReadOnlyList<string> parts) => everything.FindFunction(parts);

    /// <inheritdoc/>
    public IEnumerable<string> FunctionNames => everything.FunctionNames;

    /// <inheritdoc/>
    public DeclaredValue? FindValue(IReadOnlyList<string> parts) => everything.FindValue(parts);

    /// <inheritdoc/>
    public Relation? FindTableType(IReadOnlyList<string> parts) => everything.FindTableType(parts);

    /// <inheritdoc/>
    public IReadOnlyList<UserFunction> FindFunctions(IReadOnlyList<string> parts) => everything.FindFunctions(parts);

    // A name with several meanings was reported already, and what is on a cycle has no columns yet: nothing more is said of their columns.
    private Relation Input(IReadOnlyList<Declaration> found)
    {
        if (found.Count == 1)
        {
            foreach (var input in inputs)
            {
                if (ReferenceEquals(input.Declaration, found[0]))
                {
                    return input.Relation;
                }
            }
        }

        return new Relation(found[0].Relation, RelationKind.Query, []) { IsBroken = true };
    }
}
