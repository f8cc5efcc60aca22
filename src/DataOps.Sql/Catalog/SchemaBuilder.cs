using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Diagnostics;
using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>What the DDL read so far declares.</summary>
/// <param name="dialect">How names compare.</param>
/// <param name="basis">What is known beside it, which it may use and change.</param>
internal sealed class SchemaBuilder(Dialect dialect, ICatalog? basis = null) : IUserTypes
{
    private readonly Dictionary<string, Declaration> _relations = new(dialect.NameComparer);
    private readonly Dictionary<string, UserType> _types = new(dialect.NameComparer);
    private readonly List<Declaration> _inOrder = [];
    private readonly List<UserType> _typesInOrder = [];
    private readonly List<UserFunction> _functions = [];
    private readonly Dictionary<string, DeclaredValue> _values = new(dialect.NameComparer);
    private readonly Dictionary<string, TableDeclaration> _tableTypes = new(dialect.NameComparer);

    public Dialect Dialect { get; } = dialect;

    public IEnumerable<string> TypeNames => _typesInOrder.Select(type => type.Name.Name).Concat(basis?.TypeNames ?? []);

    public IEnumerable<string> RelationNames => _inOrder.Select(declaration => declaration.Name.Name);

    public Declaration? Find(RelationName name) => _relations.TryGetValue(Key(name), out var found) ? found : null;

    /// <summary>A relation to be changed; one that was known before becomes one of these.</summary>
    public Declaration? FindToChange(RelationName name, SyntaxTree tree, TextSpan span)
    {
        if (Find(name) is { } own)
        {
            return own;
        }

        if (basis?.Find(name.Schema is null ? [name.Name] : [name.Schema, name.Name]) is not { } known)
        {
            return null;
        }

        var table = new TableDeclaration(known, Dialect.NameComparer, tree.Source, span);
        if (Find(known.Name) is null)
        {
            Add(table);
        }

        return table;
    }

    public void Add(Declaration declaration)
    {
        _relations.Add(Key(declaration.Name), declaration);
        _inOrder.Add(declaration);
    }

    /// <summary>Adds a type; false where there is one of its name, unless it may be replaced.</summary>
    public bool TryAdd(UserType type, bool orReplace = false)
    {
        var key = Key(type.Name);
        if (_types.TryGetValue(key, out var old))
        {
            if (!orReplace)
            {
                return false;
            }

            _types.Remove(key);
            _typesInOrder.Remove(old);
        }

        _types.Add(key, type);
        _typesInOrder.Add(type);
        return true;
    }

    public void Add(UserFunction function) => _functions.Add(function);

    /// <summary>Adds a sequence or variable; the last one of a name counts.</summary>
    public void Add(DeclaredValue value) => _values[Key(value.Name)] = value;

    /// <summary>Adds a type of tables.</summary>
    public void AddTableType(TableDeclaration type) => _tableTypes[Key(type.Name)] = type;

    /// <summary>The columns of a type of tables; null where there is none of the name.</summary>
    public Relation? FindTableType(RelationName name) => _tableTypes.TryGetValue(Key(name), out var found)
        ? found.ToRelation()
        : basis?.FindTableType(name.Schema is null ? [name.Name] : [name.Schema, name.Name]);

    /// <summary>Forgets the functions of a name: all, or, where their types tell them apart, the one of a signature.</summary>
    public void RemoveFunctions(RelationName name, FunctionOverload? signature) => _functions.RemoveAll(function =>
        Dialect.NameComparer.Equals(Key(function.Name), Key(name))
        && (signature is null
            || function.Signature is null
            || function.Signature.Parameters.Select(parameter => parameter.Type).SequenceEqual(signature.Parameters.Select(parameter => parameter.Type))));

    /// <summary>Whether there is a function of a name.</summary>
    public bool HasFunction(RelationName name) => _functions.Exists(function => Dialect.NameComparer.Equals(Key(function.Name), Key(name)));

    public SqlType? FindType(IReadOnlyList<string> parts) =>
        FindUserType(parts)?.Type ?? (Dialect.Kind == DialectKind.Postgres ? FindRowType(parts) : null) ?? basis?.FindType(parts);

    /// <summary>The signatures of the functions of a name.</summary>
    public IEnumerable<FunctionOverload> FunctionsNamed(string name) =>
        _functions.Where(function => function.Signature is not null && function.Name.Name == name).Select(function => function.Signature!);

    /// <summary>Forgets a relation, which another is to replace.</summary>
    public void Remove(RelationName name)
    {
        if (_relations.TryGetValue(Key(name), out var found))
        {
            _relations.Remove(Key(name));
            _inOrder.Remove(found);
        }
    }

    /// <summary>Forgets a type.</summary>
    public void RemoveType(RelationName name)
    {
        if (_types.TryGetValue(Key(name), out var found))
        {
            _types.Remove(Key(name));
            _typesInOrder.Remove(found);
        }
    }

    /// <summary>Gives a relation another name, in the same schema.</summary>
    public void Rename(Declaration declaration, string name)
    {
        var renamed = declaration.Name with { Name = name };
        if (Find(renamed) is null)
        {
            _relations.Remove(Key(declaration.Name));
            declaration.Name = renamed;
            _relations.Add(Key(renamed), declaration);
        }
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
        [.. _inOrder.OfType<TableDeclaration>().Select(table => table.ToRelation())],
        [.. _inOrder.OfType<QueryDeclaration>().Select(query => query.ToQuery())],
        _typesInOrder,
        _functions,
        diagnostics)
    {
        Values = [.. _values.Values],
        TableTypes = [.. _tableTypes.Values.Select(type => type.ToRelation())],
        Computed = [.. _inOrder.OfType<TableDeclaration>().SelectMany(table => table.Computed)],
    };

    // The default schema is the same place whether it is named or not.
    private string Key(RelationName name) => (name.Schema ?? SchemaCatalog.DefaultSchemaOf(Dialect)) + "\0" + name.Name;
}
