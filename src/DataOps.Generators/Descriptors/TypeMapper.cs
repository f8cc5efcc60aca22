using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Generators.Descriptors;

/// <summary>Chooses the C# type of a SQL type, and collects a record for each struct type on the way.</summary>
internal sealed class TypeMapper(Dialect dialect)
{
    private static readonly MemberType AnyObject = new(MemberShape.Reference, "object");
    private static readonly MemberType Text = new(MemberShape.Reference, "string");

    private readonly List<FieldsDescriptor> _structs = [];
    private readonly HashSet<string> _reserved = new(StringComparer.Ordinal);

    /// <summary>The records for struct types, in the order met.</summary>
    public IReadOnlyList<FieldsDescriptor> Structs => _structs;

    /// <summary>Keeps names from being given to records for structs: that of the record around them and of its members.</summary>
    public void Reserve(IEnumerable<string> names) => _reserved.UnionWith(names);

    /// <inheritdoc cref="Reserve(IEnumerable{string})"/>
    public void Reserve(string name) => _reserved.Add(name);

    /// <summary>The type of a value.</summary>
    /// <param name="type">The SQL type.</param>
    /// <param name="owner">The member that holds it, from which records for structs get their names.</param>
    public MemberType Map(SqlType type, string owner) => type.Kind switch
    {
        SqlTypeKind.List or SqlTypeKind.Array => List(Map(type.Element ?? SqlType.Unknown, owner)),
        SqlTypeKind.Map => MapOf(Map(type.Key ?? SqlType.Unknown, owner), Map(type.Element ?? SqlType.Unknown, owner)),
        SqlTypeKind.Struct when type.Fields.All(field => field.Name.Length > 0) => Struct(type, owner),
        SqlTypeKind.Named when type.Name is "name" or "char" or "citext" or "ltree" => Text,
        _ => Scalar(type.Kind),
    };

    /// <summary>The type as code writes it where null is allowed.</summary>
    public static string Nullable(MemberType type) => type.Name + "?";

    private static MemberType List(MemberType item) => new(MemberShape.List, $"IReadOnlyList<{Nullable(item)}>", Item: item);

    private static MemberType MapOf(MemberType key, MemberType item) =>
        new(MemberShape.Map, $"IReadOnlyDictionary<{key.Name}, {Nullable(item)}>", key, item);

    private MemberType Struct(SqlType type, string owner)
    {
        var name = $"{owner}Fields";
        for (var i = 2; _reserved.Contains(name) || _structs.Any(other => other.Name == name); i++)
        {
            name = $"{owner}Fields{i}";
        }

        var place = _structs.Count;
        _structs.Add(new FieldsDescriptor(name, default));
        var members = new List<MemberDescriptor>();
        foreach (var field in type.Fields)
        {
            var member = CSharpName.Member(field.Name, name);
            for (var i = 2; members.Any(other => other.Name == member); i++)
            {
                member = $"{CSharpName.Member(field.Name, name)}{i}";
            }

            members.Add(new MemberDescriptor(
                field.Name, member, SqlTypeNames.Spell(field.Type, dialect), Map(field.Type, member), true, null, default));
        }

        _structs[place] = new FieldsDescriptor(name, members.ToEquatable());
        return new MemberType(MemberShape.Fields, name);
    }

    private static MemberType Scalar(SqlTypeKind kind) => kind switch
    {
        SqlTypeKind.Boolean => Value("bool"),
        SqlTypeKind.TinyInt => Value("sbyte"),
        SqlTypeKind.SmallInt => Value("short"),
        SqlTypeKind.Integer => Value("int"),
        SqlTypeKind.BigInt => Value("long"),
        SqlTypeKind.HugeInt => Value("Int128"),
        SqlTypeKind.UTinyInt => Value("byte"),
        SqlTypeKind.USmallInt => Value("ushort"),
        SqlTypeKind.UInteger => Value("uint"),
        SqlTypeKind.UBigInt => Value("ulong"),
        SqlTypeKind.UHugeInt => Value("UInt128"),
        SqlTypeKind.BigNum => Value("BigInteger"),
        SqlTypeKind.Decimal or SqlTypeKind.Money or SqlTypeKind.SmallMoney => Value("decimal"),
        SqlTypeKind.Real => Value("float"),
        SqlTypeKind.Double => Value("double"),
        SqlTypeKind.Date => Value("DateOnly"),
        SqlTypeKind.Time => Value("TimeOnly"),
        SqlTypeKind.Timestamp => Value("DateTime"),
        SqlTypeKind.TimestampTz or SqlTypeKind.TimeTz => Value("DateTimeOffset"),
        SqlTypeKind.Interval => Value("TimeSpan"),
        SqlTypeKind.Uuid => Value("Guid"),
        SqlTypeKind.Binary => new MemberType(MemberShape.Reference, "byte[]"),
        SqlTypeKind.Text or SqlTypeKind.Char or SqlTypeKind.NText or SqlTypeKind.NChar or SqlTypeKind.Json or SqlTypeKind.JsonB
            or SqlTypeKind.Xml or SqlTypeKind.Enum or SqlTypeKind.BitString => Text,
        _ => AnyObject,
    };

    private static MemberType Value(string name) => new(MemberShape.Value, name);
}
