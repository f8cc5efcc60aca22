using System.Data;

namespace DataOps.Runtime.Parameters;

/// <summary>
/// What a driver asks of the values it is given. Known by the name of its commands, because this library knows no driver; one that
/// is not known gets values as they are.
/// </summary>
internal abstract class Driver
{
    private static readonly Driver Plain = new PlainDriver();
    private static readonly Driver Npgsql = new NpgsqlDriver();
    private static readonly Driver SqlClient = new SqlClientDriver();

    /// <summary>Whether a parameter can hold a list.</summary>
    public virtual bool HasLists => true;

    public static Driver Of(IDbCommand command) => command.GetType().FullName switch
    {
        "Npgsql.NpgsqlCommand" => Npgsql,
        "Microsoft.Data.SqlClient.SqlCommand" or "System.Data.SqlClient.SqlCommand" => SqlClient,
        _ => Plain,
    };

    /// <summary>The value as the driver takes it.</summary>
    public virtual object Convert(object value) => value;

    /// <summary>Whether members of lists of the type are other values for the driver, of the same type.</summary>
    public virtual bool ConvertsMembers<T>() => false;

    /// <summary>The type to tell the driver, where it would take another one, or none for null.</summary>
    public virtual DbType? TypeOf(Type type) => null;

    private sealed class PlainDriver : Driver;
}
