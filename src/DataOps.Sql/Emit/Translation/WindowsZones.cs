namespace DataOps.Sql.Emit;

/// <summary>Time zones as Windows, and with it SQL Server, names them, and as the others do (Unicode CLDR, "windowsZones").</summary>
internal static class WindowsZones
{
    private static readonly (string Windows, string Iana)[] Zones =
    [
        ("UTC", "UTC"), ("GMT Standard Time", "Europe/London"), ("Greenwich Standard Time", "Atlantic/Reykjavik"), ("W. Europe Standard Time", "Europe/Berlin"),
        ("Romance Standard Time", "Europe/Paris"), ("Central Europe Standard Time", "Europe/Budapest"), ("Central European Standard Time", "Europe/Warsaw"),
        ("E. Europe Standard Time", "Europe/Chisinau"), ("FLE Standard Time", "Europe/Kiev"), ("GTB Standard Time", "Europe/Bucharest"),
        ("Turkey Standard Time", "Europe/Istanbul"), ("Russian Standard Time", "Europe/Moscow"), ("Egypt Standard Time", "Africa/Cairo"),
        ("South Africa Standard Time", "Africa/Johannesburg"), ("E. Africa Standard Time", "Africa/Nairobi"), ("W. Central Africa Standard Time", "Africa/Lagos"),
        ("Morocco Standard Time", "Africa/Casablanca"), ("Israel Standard Time", "Asia/Jerusalem"), ("Arab Standard Time", "Asia/Riyadh"),
        ("Arabian Standard Time", "Asia/Dubai"), ("Iran Standard Time", "Asia/Tehran"), ("Pakistan Standard Time", "Asia/Karachi"), ("India Standard Time", "Asia/Calcutta"),
        ("Bangladesh Standard Time", "Asia/Dhaka"), ("SE Asia Standard Time", "Asia/Bangkok"), ("China Standard Time", "Asia/Shanghai"), ("Singapore Standard Time", "Asia/Singapore"),
        ("Taipei Standard Time", "Asia/Taipei"), ("Tokyo Standard Time", "Asia/Tokyo"), ("Korea Standard Time", "Asia/Seoul"), ("W. Australia Standard Time", "Australia/Perth"),
        ("Cen. Australia Standard Time", "Australia/Adelaide"), ("E. Australia Standard Time", "Australia/Brisbane"), ("AUS Eastern Standard Time", "Australia/Sydney"),
        ("New Zealand Standard Time", "Pacific/Auckland"), ("Hawaiian Standard Time", "Pacific/Honolulu"), ("Alaskan Standard Time", "America/Anchorage"),
        ("Pacific Standard Time", "America/Los_Angeles"), ("Mountain Standard Time", "America/Denver"), ("US Mountain Standard Time", "America/Phoenix"),
        ("Central Standard Time", "America/Chicago"), ("Canada Central Standard Time", "America/Regina"), ("Central Standard Time (Mexico)", "America/Mexico_City"),
        ("Eastern Standard Time", "America/New_York"), ("US Eastern Standard Time", "America/Indianapolis"), ("SA Pacific Standard Time", "America/Bogota"),
        ("Atlantic Standard Time", "America/Halifax"), ("Newfoundland Standard Time", "America/St_Johns"), ("E. South America Standard Time", "America/Sao_Paulo"),
        ("Argentina Standard Time", "America/Buenos_Aires"), ("Pacific SA Standard Time", "America/Santiago"),
    ];

    // Other names of a zone whose clocks are those of one above, now and since 1990.
    private static readonly (string Iana, string Same)[] Aliases =
    [
        ("Etc/UTC", "UTC"), ("GMT", "Atlantic/Reykjavik"), ("Asia/Kolkata", "Asia/Calcutta"), ("Europe/Kyiv", "Europe/Kiev"), ("Europe/Vienna", "Europe/Berlin"), ("Europe/Rome", "Europe/Berlin"),
        ("Europe/Zurich", "Europe/Berlin"), ("Europe/Amsterdam", "Europe/Berlin"), ("Europe/Stockholm", "Europe/Berlin"), ("Europe/Oslo", "Europe/Berlin"), ("Europe/Madrid", "Europe/Paris"),
        ("Europe/Brussels", "Europe/Paris"), ("Europe/Copenhagen", "Europe/Paris"), ("Europe/Prague", "Europe/Budapest"), ("Europe/Dublin", "Europe/London"), ("Europe/Helsinki", "Europe/Kiev"),
        ("America/Toronto", "America/New_York"), ("US/Eastern", "America/New_York"), ("US/Central", "America/Chicago"), ("US/Mountain", "America/Denver"), ("US/Pacific", "America/Los_Angeles"),
        ("America/Argentina/Buenos_Aires", "America/Buenos_Aires"),
    ];

    /// <summary>The name elsewhere; null for a zone that is not known.</summary>
    public static string? ToIana(string windows)
    {
        var place = Array.FindIndex(Zones, zone => string.Equals(zone.Windows, windows.Trim(), StringComparison.OrdinalIgnoreCase));
        return place < 0 ? null : Zones[place].Iana;
    }

    /// <summary>The name in SQL Server; null for a zone that is not known.</summary>
    public static string? ToWindows(string iana)
    {
        var same = Array.FindIndex(Aliases, alias => string.Equals(alias.Iana, iana, StringComparison.OrdinalIgnoreCase));
        var name = same < 0 ? iana : Aliases[same].Same;
        var place = Array.FindIndex(Zones, zone => string.Equals(zone.Iana, name, StringComparison.OrdinalIgnoreCase));
        return place < 0 ? null : Zones[place].Windows;
    }
}
