using DataOps.Sql.Facts;
using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>A table while its DDL is being read.</summary>
internal sealed class TableDeclaration(RelationName name, StringComparer comparer, SourceText source, TextSpan span)
    : Declaration(name, source, span)
{
    private readonly List<ColumnState> _columns = [];
    private readonly Dictionary<string, int> _ordinals = new(comparer);
    private readonly List<(UniqueKey Key, string? Name)> _keys = [];
    private readonly List<(ForeignKey Key, string? Name)> _foreignKeys = [];
    private readonly List<(ColumnCheck Check, string? Name)> _checks = [];

    /// <summary>A relation that is known already, to be changed.</summary>
    public TableDeclaration(Relation relation, StringComparer comparer, SourceText source, TextSpan span)
        : this(relation.Name, comparer, source, span)
    {
        foreach (var column in relation.Columns)
        {
            if (TryAdd(column.Name, column.Type, column.Nullable, column.HasDefault))
            {
                _columns[_columns.Count - 1].Comment = column.Comment;
                _columns[_columns.Count - 1].Values = column.Values;
                _columns[_columns.Count - 1].IsCollated = relation.HasCollatedText;
            }
        }

        _keys.AddRange(relation.Keys.Select(key => (key, (string?)null)));
        _foreignKeys.AddRange(relation.ForeignKeys.Select(key => (key, (string?)null)));
        Comment = relation.Comment;
        Kind = relation.Kind;
    }

    /// <summary>Another name for a table of the same columns.</summary>
    public static TableDeclaration Copy(TableDeclaration table, RelationName name, StringComparer comparer, SourceText source, TextSpan span)
    {
        var copy = new TableDeclaration(name, comparer, source, span);
        copy.TakeOver(table, withKeys: false, withForeignKeys: false);
        return copy;
    }

    /// <summary>Where it comes from.</summary>
    public RelationKind Kind { get; } = RelationKind.Table;

    /// <summary>The columns whose types are those of expressions.</summary>
    public IEnumerable<ComputedColumn> Computed => _columns
        .Select((column, place) => column.Computed is { } computed ? new ComputedColumn(Name, place, computed.Expression, computed.Tree) : null)
        .OfType<ComputedColumn>();

    public IEnumerable<string> ColumnNames => _columns.Select(column => column.Name);

    public bool HasPrimaryKey => _keys.Count > 0 && _keys[0].Key.IsPrimary;

    public IReadOnlyList<int> PrimaryKey => HasPrimaryKey ? _keys[0].Key.Columns : [];

    public SqlType? TypeOf(string column) => Find(column) is { } ordinal ? _columns[ordinal].Type : null;

    public void Add(ColumnCheck check, string? name) => _checks.Add((check, name));

    public int? Find(string column) => _ordinals.TryGetValue(column, out var ordinal) ? ordinal : null;

    public bool TryAdd(string column, SqlType type, bool? nullable, bool hasDefault)
    {
        if (_ordinals.ContainsKey(column))
        {
            return false;
        }

        _ordinals.Add(column, _columns.Count);
        _columns.Add(new ColumnState(column, type, nullable, hasDefault));
        return true;
    }

    /// <summary>Whether a column may hold null; null where that is not known.</summary>
    public bool? IsNullable(int ordinal) => _columns[ordinal].Nullable;

    /// <summary>Leaves the type of a column to an expression.</summary>
    public void Compute(string column, Syntax.Expression expression, Syntax.SyntaxTree tree) => _columns[_ordinals[column]].Computed = (expression, tree);

    /// <summary>Says that texts in a column may be equal without being the same.</summary>
    public void Collate(string column) => _columns[_ordinals[column]].IsCollated = true;

    /// <summary>Lets a column take nulls.</summary>
    public void SetNullable(int ordinal) => _columns[ordinal].Nullable = true;

    /// <summary>Gives a column another name.</summary>
    public void Rename(int ordinal, string name)
    {
        for (var i = 0; i < _checks.Count; i++)
        {
            if (comparer.Equals(_checks[i].Check.Column, _columns[ordinal].Name))
            {
                _checks[i] = (_checks[i].Check with { Column = name }, _checks[i].Name);
            }
        }

        _ordinals.Remove(_columns[ordinal].Name);
        _columns[ordinal].Name = name;
        _ordinals[name] = ordinal;
    }

    /// <summary>Adds the columns of another table that it lacks, and the other's keys where asked for.</summary>
    public void TakeOver(TableDeclaration other, bool withKeys, bool withForeignKeys)
    {
        foreach (var column in other._columns)
        {
            if (!TryAdd(column.Name, column.Type, column.Nullable, column.HasDefault) && column.Nullable == false)
            {
                SetNotNull(_ordinals[column.Name]);
            }

            _columns[_ordinals[column.Name]].IsCollated |= column.IsCollated;
        }

        if (withKeys)
        {
            _keys.AddRange(other._keys.Select(key => (key.Key with { Columns = InThis(other, key.Key.Columns) }, (string?)null)));
        }

        if (withForeignKeys)
        {
            _foreignKeys.AddRange(other._foreignKeys.Select(key => (key.Key with { Columns = InThis(other, key.Key.Columns) }, (string?)null)));
        }
    }

    public void SetNotNull(int ordinal) => _columns[ordinal].Nullable = false;

    public void SetComment(int ordinal, string? comment) => _columns[ordinal].Comment = comment;

    public void AddPrimaryKey(IReadOnlyList<int> columns, string? name = null)
    {
        _keys.Insert(0, (new UniqueKey(Ascending(columns), IsPrimary: true), name));
        foreach (var column in columns)
        {
            SetNotNull(column);
        }
    }

    public void AddUnique(IReadOnlyList<int> columns, bool nullsDistinct, string? name = null) =>
        _keys.Add((new UniqueKey(Ascending(columns), nullsDistinct), name));

    public void Add(ForeignKey foreignKey, string? name = null) => _foreignKeys.Add((foreignKey, name));

    /// <summary>Gives a column another type.</summary>
    public void Change(int ordinal, SqlType type, bool? nullable)
    {
        _columns[ordinal].Type = type;
        _columns[ordinal].Computed = null;
        _columns[ordinal].Values = null;
        _columns[ordinal].Nullable = PrimaryKey.Contains(ordinal) ? false : nullable;
    }

    /// <summary>Forgets the keys of that name; columns that a primary key made not null stay so.</summary>
    public void DropConstraint(string name)
    {
        _keys.RemoveAll(key => comparer.Equals(key.Name, name));
        _foreignKeys.RemoveAll(key => comparer.Equals(key.Name, name));
        _checks.RemoveAll(check => comparer.Equals(check.Name, name));
    }

    /// <summary>Takes a column away, and the keys it was part of.</summary>
    public void Drop(int ordinal)
    {
        _keys.RemoveAll(key => key.Key.Columns.Contains(ordinal));
        _foreignKeys.RemoveAll(key => key.Key.Columns.Contains(ordinal));
        _checks.RemoveAll(check => comparer.Equals(check.Check.Column, _columns[ordinal].Name));
        _columns.RemoveAt(ordinal);
        _ordinals.Clear();
        for (var i = 0; i < _columns.Count; i++)
        {
            _ordinals.Add(_columns[i].Name, i);
        }

        for (var i = 0; i < _keys.Count; i++)
        {
            _keys[i] = (_keys[i].Key with { Columns = Behind(ordinal, _keys[i].Key.Columns) }, _keys[i].Name);
        }

        for (var i = 0; i < _foreignKeys.Count; i++)
        {
            _foreignKeys[i] = (_foreignKeys[i].Key with { Columns = Behind(ordinal, _foreignKeys[i].Key.Columns) }, _foreignKeys[i].Name);
        }
    }

    public Relation ToRelation() =>
        new(Name, Kind, _columns.Select(ToColumn).ToArray())
        {
            Keys = [.. _keys.Select(key => key.Key)],
            ForeignKeys = [.. _foreignKeys.Select(key => key.Key)],
            Comment = Comment,
            HasCollatedText = _columns.Exists(column => column.IsCollated),
        };

    private Column ToColumn(ColumnState column)
    {
        var (values, nullable) = (column.Values is null ? null : new ValueDomain([.. column.Values]), column.Nullable);
        foreach (var (check, _) in _checks)
        {
            if (comparer.Equals(check.Column, column.Name))
            {
                values = column.IsCollated ? values : ValueDomain.Intersect(values, check.Values);
                nullable = check.IsNotNull ? false : nullable;
            }
        }

        return new Column(column.Name, column.Type, nullable) { Comment = column.Comment, HasDefault = column.HasDefault, Values = values?.Values };
    }

    private static int[] Behind(int dropped, IReadOnlyList<int> columns) =>
        [.. columns.Select(column => column > dropped ? column - 1 : column)];

    private int[] InThis(TableDeclaration other, IReadOnlyList<int> columns) =>
        [.. columns.Select(column => _ordinals[other._columns[column].Name])];

    private static int[] Ascending(IReadOnlyList<int> columns) => columns.Distinct().OrderBy(column => column).ToArray();

    private sealed class ColumnState(string name, SqlType type, bool? nullable, bool hasDefault)
    {
        public string Name { get; set; } = name;

        public bool HasDefault { get; } = hasDefault;

        public SqlType Type { get; set; } = type;

        public bool? Nullable { get; set; } = nullable;

        public string? Comment { get; set; }

        public (Syntax.Expression Expression, Syntax.SyntaxTree Tree)? Computed { get; set; }

        public IReadOnlyList<ConstantValue>? Values { get; set; }

        public bool IsCollated { get; set; }
    }
}
