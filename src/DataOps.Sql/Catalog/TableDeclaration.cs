using DataOps.Sql.Text;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>A table while its DDL is being read.</summary>
internal sealed class TableDeclaration(RelationName name, StringComparer comparer, SourceText source, TextSpan span)
    : Declaration(name, source, span)
{
    private readonly List<ColumnState> _columns = [];
    private readonly Dictionary<string, int> _ordinals = new(comparer);
    private readonly List<UniqueKey> _keys = [];
    private readonly List<ForeignKey> _foreignKeys = [];

    public IEnumerable<string> ColumnNames => _columns.Select(column => column.Name);

    public bool HasPrimaryKey => _keys.Count > 0 && _keys[0].IsPrimary;

    public IReadOnlyList<int> PrimaryKey => HasPrimaryKey ? _keys[0].Columns : [];

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

    public void SetNotNull(int ordinal) => _columns[ordinal].Nullable = false;

    public void SetComment(int ordinal, string? comment) => _columns[ordinal].Comment = comment;

    public void AddPrimaryKey(IReadOnlyList<int> columns)
    {
        _keys.Insert(0, new UniqueKey(Ascending(columns), IsPrimary: true));
        foreach (var column in columns)
        {
            SetNotNull(column);
        }
    }

    public void AddUnique(IReadOnlyList<int> columns, bool nullsDistinct) => _keys.Add(new UniqueKey(Ascending(columns), nullsDistinct));

    public void Add(ForeignKey foreignKey) => _foreignKeys.Add(foreignKey);

    public Relation ToRelation() =>
        new(Name, RelationKind.Table, _columns.Select(column => column.ToColumn()).ToArray())
        {
            Keys = _keys,
            ForeignKeys = _foreignKeys,
            Comment = Comment,
        };

    private static int[] Ascending(IReadOnlyList<int> columns) => columns.Distinct().OrderBy(column => column).ToArray();

    private sealed class ColumnState(string name, SqlType type, bool? nullable, bool hasDefault)
    {
        public string Name { get; } = name;

        public bool? Nullable { get; set; } = nullable;

        public string? Comment { get; set; }

        public Column ToColumn() => new(Name, type, Nullable) { Comment = Comment, HasDefault = hasDefault };
    }
}
