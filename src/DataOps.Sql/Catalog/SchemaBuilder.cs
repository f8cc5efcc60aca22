using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>What the DDL read so far declares.</summary>
internal sealed class SchemaBuilder(Dialect dialect) : IUserTypes
{
    private readonly Dictionary<string, Declaration> _relations = new(dialect.NameComparer);
    private readonly Dictionary<string, UserType> _types = new(dialect.NameComparer);
    private readonly List<Declaration> _inOrder = [];
    private readonly List<UserType> _typesInOrder = [];
    private readonly List<UserFunction> _functions = [];

    public Dialect Dialect { get; } = dialect;

    public IEnumerable<string> TypeNames => _typesInOrder.Select(type => type.Name.Name);

    public IEnumerable<string> RelationNames => _inOrder.Select(declaration => declaration.Name.Name);

    public Declaration? Find(RelationName name) => _relations.TryGetValue(Key(name), out var found) ? found : null;

    public void Add(Declaration declaration)
    {
        _relations.Add(Key(declaration.Name), declaration);
        _inOrder.Add(declaration);
    }

    public bool TryAdd(UserType type)
    {
        var key = Key(type.Name);
        if (_types.ContainsKey(key))
        {
            return false;
        }

        _types.Add(key, type);
        _typesInOrder.Add(type);
        return true;
    }

    public void Add(UserFunction function) => _functions.Add(function);

    public SqlType? FindType(IReadOnlyList<string> parts) => FindUserType(parts)?.Type ?? (Dialect.Kind == DialectKind.Postgres ? FindRowType(parts) : null);

    /// <summary>The signatures of the functions of a name.</summary>
    public IEnumerable<FunctionOverload> FunctionsNamed(string name) =>
        _functions.Where(function => function.Signature is not null && function.Name.Name == name).Select(function => function.Signature!);

    /// <summary>Forgets a relation, which another is to replace; always true.</summary>
    public bool Remove(RelationName name)
    {
        if (_relations.TryGetValue(Key(name), out var found))
        {
            _relations.Remove(Key(name));
            _inOrder.Remove(found);
        }

        return true;
    }

    // Every relation is a type; the columns of a view are not known yet.
    private SqlType? FindRowType(IReadOnlyList<string> parts) =>
        Find(new RelationName(parts.Count > 1 ? parts[parts.Count - 2] : null, parts[parts.Count - 1])) switch
        {
            TableDeclaration table => RowTypes.Of(table.ToRelation()),
            null => null,
            _ => SqlType.Unknown,
        };

    public UserType? FindUserType(IReadOnlyList<string> parts)
    {
        var count = parts.Count;
        var name = new RelationName(count > 1 ? parts[count - 2] : null, parts[count - 1]);
        return _types.TryGetValue(Key(name), out var found) ? found : null;
    }

    public SchemaResult ToResult(IReadOnlyList<Diagnostic> diagnostics) => new(
        _inOrder.OfType<TableDeclaration>().Select(table => table.ToRelation()).ToArray(),
        _inOrder.OfType<QueryDeclaration>().Select(query => query.ToQuery()).ToArray(),
        _typesInOrder,
        _functions,
        diagnostics);

    // The default schema is the same place whether it is named or not.
    private string Key(RelationName name) => (name.Schema ?? SchemaCatalog.DefaultSchemaOf(Dialect)) + "\0" + name.Name;
}
