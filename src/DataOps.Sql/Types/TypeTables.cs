using DataOps.Sql.Dialects;

namespace DataOps.Sql.Types;

/// <summary>The names of the built-in types of each dialect.</summary>
internal static class TypeTables
{
    private const string PostgresOwnTypes =
        "oid name inet cidr macaddr macaddr8 point line lseg box path polygon circle tsvector tsquery pg_lsn pg_snapshot txid_snapshot "
        + "jsonpath refcursor tid xid xid8 cid aclitem regclass regcollation regconfig regdictionary regnamespace regoper regoperator regproc "
        + "regprocedure regrole regtype int4range int8range numrange tsrange tstzrange daterange int4multirange int8multirange "
        + "nummultirange tsmultirange tstzmultirange datemultirange int2vector oidvector gtsvector pg_node_tree void unknown cstring "
        + "any anyelement anyarray anynonarray anyenum anyrange anymultirange anycompatible anycompatiblearray anycompatiblenonarray "
        + "anycompatiblerange anycompatiblemultirange trigger event_trigger internal language_handler fdw_handler index_am_handler "
        + "tsm_handler table_am_handler pg_ddl_command pg_dependencies pg_mcv_list pg_ndistinct";

    private const string PostgresIntervals =
        "year|month|day|hour|minute|second|year to month|day to hour|day to minute|day to second|hour to minute|hour to second|minute to second";

    private static readonly Lazy<Dictionary<string, TypeForm>> DuckDb = new(CreateDuckDb);
    private static readonly Lazy<Dictionary<string, TypeForm>> Postgres = new(CreatePostgres);
    private static readonly Lazy<Dictionary<string, TypeForm>> TSql = new(CreateTSql);

    public static IReadOnlyDictionary<string, TypeForm> Of(Dialect dialect) => dialect.Kind switch
    {
        DialectKind.Postgres => Postgres.Value,
        DialectKind.TSql => TSql.Value,
        _ => DuckDb.Value,
    };

    private static Dictionary<string, TypeForm> CreateDuckDb()
    {
        var table = NewTable();
        Add(table, new(SqlType.Boolean), "boolean bool logical");
        Add(table, new(SqlType.TinyInt), "tinyint int1");
        Add(table, new(SqlType.SmallInt), "smallint int2 int16 short");
        Add(table, new(SqlType.Integer), "integer int int4 int32 integral signed");
        Add(table, new(SqlType.BigInt), "bigint int8 int64 long oid");
        Add(table, new(SqlType.HugeInt), "hugeint int128");
        Add(table, new(SqlType.UTinyInt), "utinyint uint8");
        Add(table, new(SqlType.USmallInt), "usmallint uint16");
        Add(table, new(SqlType.UInteger), "uinteger uint32");
        Add(table, new(SqlType.UBigInt), "ubigint uint64");
        Add(table, new(SqlType.UHugeInt), "uhugeint uint128");
        Add(table, new(SqlType.BigNum), "bignum varint");
        Add(table, new(SqlType.Decimal(18, 3), TypeArguments.PrecisionAndScale), "decimal numeric dec");
        Add(table, new(SqlType.Real, TypeArguments.MantissaBits), "float");
        Add(table, new(SqlType.Real), "float4 real");
        Add(table, new(SqlType.Double), "double float8|double precision");
        Add(
            table,
            new(SqlType.Text, TypeArguments.Ignored),
            "varchar text string char bpchar nvarchar character nchar|character varying|national character|national character varying|national char|national char varying|char varying");
        Add(table, new(SqlType.Binary), "blob bytea binary varbinary");
        Add(table, new(SqlType.BitString, TypeArguments.Ignored), "bit bitstring");
        Add(table, new(SqlType.Date), "date");
        Add(table, new(SqlType.Time), "time|time without time zone");
        Add(table, new(SqlType.WithPrecision(SqlTypeKind.Time, 9)), "time_ns");
        Add(table, new(SqlType.TimeTz), "timetz|time with time zone");
        Add(table, new(SqlType.Timestamp, TypeArguments.FractionalDigits), "timestamp datetime|timestamp without time zone");
        Add(table, new(SqlType.Timestamp), "timestamp_us");
        Add(table, new(SqlType.WithPrecision(SqlTypeKind.Timestamp, 0)), "timestamp_s");
        Add(table, new(SqlType.WithPrecision(SqlTypeKind.Timestamp, 3)), "timestamp_ms");
        Add(table, new(SqlType.WithPrecision(SqlTypeKind.Timestamp, 9)), "timestamp_ns");
        Add(table, new(SqlType.TimestampTz), "timestamptz|timestamp with time zone");
        Add(table, new(SqlType.Interval), "interval");
        Add(table, new(SqlType.Uuid), "uuid guid");
        Add(table, new(SqlType.Json), "json");
        Add(table, new(SqlType.Null), "null");
        Add(table, new(SqlType.Named("GEOMETRY"), TypeArguments.Ignored), "geometry");
        Add(table, new(SqlType.Named("VARIANT")), "variant");
        Add(table, new(SqlType.Named("TYPE")), "type");
        return table;
    }

    private static Dictionary<string, TypeForm> CreatePostgres()
    {
        var table = NewTable();
        Add(table, new(SqlType.Boolean), "boolean bool");
        Add(table, new(SqlType.SmallInt), "smallint int2 smallserial serial2");
        Add(table, new(SqlType.Integer), "integer int int4 serial serial4");
        Add(table, new(SqlType.BigInt), "bigint int8 bigserial serial8");
        Add(table, new(SqlType.WithPrecision(SqlTypeKind.Decimal, null), TypeArguments.PrecisionAndScale), "numeric decimal dec");
        Add(table, new(SqlType.Double, TypeArguments.MantissaBits), "float");
        Add(table, new(SqlType.Real), "real float4");
        Add(table, new(SqlType.Double), "float8|double precision");
        Add(table, new(SqlType.Money), "money");
        Add(table, new(SqlType.Text), "text");
        Add(table, new(PostgresTypes.Varchar, TypeArguments.Length), "varchar|character varying|char varying|national character varying|national char varying");
        Add(table, new(SqlType.WithLength(SqlTypeKind.Char, 1), TypeArguments.Length), "char character nchar|national character|national char");
        Add(table, new(SqlType.WithLength(SqlTypeKind.Char, null), TypeArguments.Length), "bpchar");
        Add(table, new(SqlType.Binary), "bytea");
        Add(table, new(SqlType.WithLength(SqlTypeKind.BitString, 1), TypeArguments.Length), "bit");
        Add(table, new(PostgresTypes.VaryingBits, TypeArguments.Length), "varbit|bit varying");
        Add(table, new(SqlType.Date), "date");
        Add(table, new(SqlType.Time, TypeArguments.FractionalDigits), "time|time without time zone");
        Add(table, new(SqlType.TimeTz, TypeArguments.FractionalDigits), "timetz|time with time zone");
        Add(table, new(SqlType.Timestamp, TypeArguments.FractionalDigits), "timestamp|timestamp without time zone");
        Add(table, new(SqlType.TimestampTz, TypeArguments.FractionalDigits), "timestamptz|timestamp with time zone");
        Add(table, new(SqlType.Interval, TypeArguments.FractionalDigits), "interval");
        foreach (var fields in PostgresIntervals.Split('|'))
        {
            var arguments = fields.EndsWith("second", StringComparison.Ordinal) ? TypeArguments.FractionalDigits : TypeArguments.None;
            table.Add("interval " + fields, new TypeForm(SqlType.IntervalOf(fields, null), arguments));
        }

        Add(table, new(SqlType.Struct([])), "record");
        Add(table, new(SqlType.Uuid), "uuid");
        Add(table, new(SqlType.Json), "json");
        Add(table, new(SqlType.JsonB), "jsonb");
        Add(table, new(SqlType.Xml), "xml");
        foreach (var name in PostgresOwnTypes.Split(' '))
        {
            Add(table, new(SqlType.Named(name)), name);
        }

        return table;
    }

    private static Dictionary<string, TypeForm> CreateTSql()
    {
        var table = NewTable();
        Add(table, new(SqlType.Boolean), "bit");
        Add(table, new(SqlType.UTinyInt), "tinyint");
        Add(table, new(SqlType.SmallInt), "smallint");
        Add(table, new(SqlType.Integer), "int integer");
        Add(table, new(SqlType.BigInt), "bigint");
        Add(table, new(SqlType.Decimal(18, 0), TypeArguments.PrecisionAndScale), "decimal dec");
        Add(table, new(TSqlTypes.Numeric(18, 0), TypeArguments.PrecisionAndScale), "numeric");
        Add(table, new(SqlType.Double, TypeArguments.MantissaBits), "float|double precision");
        Add(table, new(SqlType.Real), "real");
        Add(table, new(SqlType.Money), "money");
        Add(table, new(SqlType.SmallMoney), "smallmoney");
        Add(table, new(SqlType.WithLength(SqlTypeKind.Text, 1), TypeArguments.Length), "varchar|character varying|char varying");
        Add(table, new(SqlType.WithLength(SqlTypeKind.Char, 1), TypeArguments.Length), "char character");
        Add(table, new(SqlType.WithLength(SqlTypeKind.NText, 1), TypeArguments.Length), "nvarchar|national character varying|national char varying");
        Add(table, new(SqlType.WithLength(SqlTypeKind.NChar, 1), TypeArguments.Length), "nchar|national character|national char");
        Add(table, new(TSqlTypes.Sysname), "sysname");
        Add(table, new(SqlType.WithLength(SqlTypeKind.Binary, 1), TypeArguments.Length), "varbinary|binary varying");
        Add(table, new(SqlType.WithLength(SqlTypeKind.Binary, 1).Renamed("binary"), TypeArguments.Length), "binary");
        Add(table, new(TSqlTypes.DateTime), "datetime");
        Add(table, new(TSqlTypes.SmallDateTime), "smalldatetime");
        Add(table, new(TSqlTypes.OldText), "text");
        Add(table, new(TSqlTypes.OldNText), "ntext|national text");
        Add(table, new(TSqlTypes.Image), "image");
        Add(table, new(TSqlTypes.RowVersion), "rowversion timestamp");
        Add(table, new(TSqlTypes.Json), "json");
        Add(table, new(SqlType.Date), "date");
        Add(table, new(SqlType.Time, TypeArguments.FractionalDigits), "time");
        Add(table, new(SqlType.Timestamp, TypeArguments.FractionalDigits), "datetime2");
        Add(table, new(SqlType.TimestampTz, TypeArguments.FractionalDigits), "datetimeoffset");
        Add(table, new(SqlType.Uuid), "uniqueidentifier");
        Add(table, new(SqlType.Xml), "xml");
        foreach (var name in "sql_variant geography geometry hierarchyid".Split(' '))
        {
            Add(table, new(SqlType.Named(name)), name);
        }

        return table;
    }

    private static Dictionary<string, TypeForm> NewTable() => new(StringComparer.OrdinalIgnoreCase);

    // Names are separated by blanks up to the first bar, and by bars behind it, since those hold blanks.
    private static void Add(Dictionary<string, TypeForm> table, TypeForm form, string names)
    {
        var parts = names.Split('|');
        foreach (var name in parts[0].Split(' '))
        {
            table.Add(name, form);
        }

        foreach (var name in parts.Skip(1))
        {
            table.Add(name, form);
        }
    }
}
